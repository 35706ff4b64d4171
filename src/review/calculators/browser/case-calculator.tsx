export function CaseCalculator() { return null; }
