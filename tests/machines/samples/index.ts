import type { Short } from '../kit';
import { COMPLAINT_SAMPLES } from './complaints';
import { CORE_SAMPLES } from './core';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...COMPLAINT_SAMPLES];
