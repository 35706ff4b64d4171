import type { Short } from '../kit';
import { CORE_SAMPLES } from './core';
import { INCONFORMIDAD_SAMPLES } from './inconformidades';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...INCONFORMIDAD_SAMPLES];
