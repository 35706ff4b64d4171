/** The seed of record: the same runs every time, so that a red test is a change of the code. */
export const FIXED_SEED = 20_121_201;

/** With `FRESH=1`, also one that no run has seen; a failure prints the one to repeat. */
export const SEEDS: readonly number[] =
  process.env.FRESH === undefined ? [FIXED_SEED] : [FIXED_SEED, Date.now() % 2 ** 31];
