/** The seed of record, and one that no run has seen; a failure prints the one to repeat. */
export const SEEDS: readonly number[] = [20_121_201, Date.now() % 2 ** 31];
