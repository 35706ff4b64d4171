import fc from 'fast-check';
import { type LogEvent, readLog } from '../../../src/events/index';
import type { Json } from '../../support/case-log';
import {
  appliesOrdinarily,
  appliesUrgently,
  isDecided,
  isDeniedUrgentMeasures,
} from './beginnings';
import { challengesARefusal, challengesOrdinarily, challengesUrgently } from './challenges';
import { Choices } from './choices';
import {
  dies,
  endsAsRiskFell,
  endsAtRequest,
  isFollowedUp,
  isReviewed,
  isWithdrawn,
  travels,
} from './endings';
import { Story } from './story';

/** A log of one case that keeps the law in every step. */
export interface Trace {
  readonly lines: readonly Json[];
  /** In the order in which they happened. */
  readonly events: readonly LogEvent[];
}

/** What may come after the first decision. Without a measure, only a complaint about that. */
const SEQUELS = [isReviewed, travels, challengesARefusal, challengesOrdinarily] as const;
const ENDS = [endsAtRequest, endsAsRiskFell, isWithdrawn] as const;

function goesOn(story: Story): void {
  const { choices, measures } = story;
  isFollowedUp(story, measures);
  const measure = choices.pick(measures);
  if (measure === undefined) challengesOrdinarily(story);
  else if (choices.once(2)) {
    measures.splice(measures.indexOf(measure), 1);
    choices.pick(ENDS)(story, measure);
  } else choices.pick(SEQUELS)(story, measure);
}

/** The story that some choices tell, as lines of a log. */
function told(numbers: readonly number[]): readonly Json[] {
  const choices = new Choices(numbers);
  const story = new Story(choices);
  const begin = choices.pick([appliesOrdinarily, appliesUrgently, isDeniedUrgentMeasures]);
  begin(story);
  if (begin === isDeniedUrgentMeasures && choices.once(2)) challengesUrgently(story);
  isDecided(story);
  for (let left = choices.upTo(2); left > 0; left--) goesOn(story);
  if (choices.once(12)) dies(story);
  return story.log.lines;
}

/** The trace of some lines of a log, read as any log is. */
export function traceOf(lines: readonly Json[]): Trace {
  const { events, problems } = readLog(lines.map((line) => JSON.stringify(line)));
  const [problem] = problems;
  if (problem !== undefined) {
    throw new Error(`${JSON.stringify(problem)} in ${JSON.stringify(lines[problem.line - 1])}`);
  }
  return { lines, events: [...events].sort((first, second) => first.to - second.to) };
}

/** The part of a trace that had happened by an instant: all that it did, acts of one moment together. */
export function upTo({ lines, events }: Trace, asOf: number): Trace {
  const past = events.filter(({ to }) => to <= asOf);
  const ids = new Set(past.map(({ id }) => id));
  return { lines: lines.filter(({ id }) => ids.has(id as string)), events: past };
}

const numbers = fc.array(fc.noBias(fc.nat({ max: 0xffff })), { minLength: 40, maxLength: 140 });

/** The same stories as those of `lawfulTrace`, for those who change the lines before they read them. */
export const lawfulLines: fc.Arbitrary<readonly Json[]> = numbers.map(told);

export const lawfulTrace: fc.Arbitrary<Trace> = lawfulLines.map(traceOf);
