import type { Short } from '../kit';
import { CHANGE_SAMPLES } from './changes';
import { CONSEJO_SAMPLES } from './consejo';
import { CORE_SAMPLES } from './core';
import { INCONFORMIDAD_SAMPLES } from './inconformidades';
import { INSTITUTION_SAMPLES } from './institutions';
import { INTAKE_SAMPLES } from './intake';
import { HELD_SESSION, JUNTA_SAMPLES } from './junta';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [
  ...CHANGE_SAMPLES,
  ...CONSEJO_SAMPLES,
  ...CORE_SAMPLES,
  ...INCONFORMIDAD_SAMPLES,
  ...INSTITUTION_SAMPLES,
  ...INTAKE_SAMPLES,
  ...JUNTA_SAMPLES,
];

/** What may have come before, where a machine turns on whether all that was owed is answered. */
export const BEFORE_ANSWERS: readonly (readonly Short[])[] = [HELD_SESSION];
