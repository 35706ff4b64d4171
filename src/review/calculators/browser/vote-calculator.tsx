export function VoteCalculator() { return null; }
