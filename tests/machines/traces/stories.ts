import fc from 'fast-check';
import type { LogEvent } from '../../../src/events/index';
import { logStory } from '../../../src/review/story/log-story';
import { tellStory } from '../../../src/review/story/story';
import { federal } from '../../../src/rules/index';
import { SEEDS } from '../../support/seeds';

/** A breach of what a test demands of a history: it is told as a story in Spanish. */
export class Breach extends Error {
  constructor(wrong: string, events: readonly LogEvent[], article = '100') {
    const story = logStory(events, {
      title: 'Un rastro que incumple lo que la prueba exige',
      wrong,
      wanted: 'Que la máquina y la auditoría digan lo mismo de cada acto.',
      citations: [{ instrument: 'reglamento', article }],
      profile: federal(),
    });
    super(tellStory(story));
  }
}

/**
 * Runs over so many values of an arbitrary, the same ones each time. A value that fails is not
 * shrunk, which takes longer than the whole of the tests may: its place is told, and the seed.
 */
export function eachOf<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  check: (value: T) => void,
): void {
  for (const seed of SEEDS) {
    for (const [place, value] of fc.sample(arbitrary, { numRuns: runs, seed }).entries()) {
      try {
        check(value);
      } catch (error) {
        throw new Error(`value ${place} of seed ${seed}`, { cause: error });
      }
    }
  }
}
