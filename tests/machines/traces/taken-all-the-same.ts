/** Rules that the audit finds broken by acts that a machine must not refuse, and why. */
export const TAKEN_ALL_THE_SAME: Readonly<Record<string, string>> = {};
