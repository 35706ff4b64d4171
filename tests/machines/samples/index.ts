import type { Short } from '../kit';
import { CONSEJO_SAMPLES } from './consejo';
import { CORE_SAMPLES } from './core';
import { INCONFORMIDAD_SAMPLES } from './inconformidades';
import { INSTITUTION_SAMPLES } from './institutions';
import { INTAKE_SAMPLES } from './intake';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [
  ...CONSEJO_SAMPLES,
  ...CORE_SAMPLES,
  ...INCONFORMIDAD_SAMPLES,
  ...INSTITUTION_SAMPLES,
  ...INTAKE_SAMPLES,
];
