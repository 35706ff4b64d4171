import type { Short } from '../kit';
import { CORE_SAMPLES } from './core';
import { HELD_SESSION, JUNTA_SAMPLES } from './junta';

/** One event for each class of payload on which a machine turns, of each type that it acts on. */
export const SAMPLES: readonly Short[] = [...CORE_SAMPLES, ...JUNTA_SAMPLES];

/** What may have come before, where a machine turns on whether all that was owed is answered. */
export const BEFORE_ANSWERS: readonly (readonly Short[])[] = [HELD_SESSION];
