import type { Short } from '../kit';
import { CHANGE_SAMPLES } from './changes';
import { CORE_SAMPLES } from './core';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...CHANGE_SAMPLES];
