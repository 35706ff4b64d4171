import type { Short } from '../kit';
import { CONSEJO_SAMPLES } from './consejo';
import { CORE_SAMPLES } from './core';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...CONSEJO_SAMPLES];
