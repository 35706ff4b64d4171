import type { Short } from '../kit';
import { CONSEJO_SAMPLES } from './consejo';
import { CORE_SAMPLES } from './core';
import { INSTITUTION_SAMPLES } from './institutions';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [
  ...CONSEJO_SAMPLES,
  ...CORE_SAMPLES,
  ...INSTITUTION_SAMPLES,
];
