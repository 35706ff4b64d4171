import fc from 'fast-check';
import type { LogEvent } from '../../src/events/index';
import { logStory } from '../../src/review/story/log-story';
import { tellStory } from '../../src/review/story/story';
import { federal } from '../../src/rules/index';

/** What a property about logs demands, for those who read how it fails. */
export interface Demand {
  readonly title: string;
  readonly wrong: string;
  readonly wanted: string;
  readonly article: string;
}

/** Holds a property on random logs; the log that breaks it is told as a story in Spanish. */
export function assertTold(
  property: fc.IRawProperty<[readonly LogEvent[]]>,
  { article, ...demand }: Demand,
  params: fc.Parameters<[readonly LogEvent[]]> = {},
): void {
  const details = fc.check(property as fc.IProperty<[readonly LogEvent[]]>, params);
  if (!details.failed) return;
  const events = details.counterexample?.[0] ?? [];
  const story = logStory(events, {
    ...demand,
    citations: [{ instrument: 'reglamento', article }],
    profile: federal(),
  });
  throw new Error(`${tellStory(story)}\n\n${fc.defaultReportMessage(details)}`);
}
