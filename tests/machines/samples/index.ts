import type { Short } from '../kit';
import { CORE_SAMPLES } from './core';
import { INTAKE_SAMPLES } from './intake';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...INTAKE_SAMPLES];
