import type { Short } from '../kit';
import { CORE_SAMPLES } from './core';
import { INSTITUTION_SAMPLES } from './institutions';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...INSTITUTION_SAMPLES];
