import * as z from 'zod';
import { identifier } from './identifiers';

/** Level of government of an implementing authority. */
export const GOVERNMENT_LEVELS = ['federal', 'state', 'municipal'] as const;

export const governmentLevel = z.enum(GOVERNMENT_LEVELS);

export const authorityCode = identifier.describe('authority code');
