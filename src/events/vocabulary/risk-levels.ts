import * as z from 'zod';

/** Levels of risk, from lowest to highest. */
export const RISK_LEVELS = ['none', 'low', 'medium', 'high', 'imminent'] as const;

/** One code of `RISK_LEVELS`. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const riskLevel = z.enum(RISK_LEVELS);
