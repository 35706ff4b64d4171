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
import { dies, endsAsRiskFell, endsAtRequest, isReviewed, isWithdrawn, travels } from './endings';
import { Story } from './story';

/** A log of one case that keeps the law in every step. */
export interface Trace {
  readonly lines: readonly Json[];
  /** In the order in which they happened. */
  readonly events: readonly LogEvent[];
}

/** What may come after the first decision, besides the end of a measure. */
const SEQUELS = [
  isReviewedSome,
  travelsSome,
  challengesOrdinarily,
  challengesARefusal,
  endsSome,
] as const;

function isReviewedSome(story: Story): void {
  const measure = story.measures.at(-1);
  if (measure !== undefined) isReviewed(story, measure);
}

function travelsSome(story: Story): void {
  const measure = story.measures.at(-1);
  if (measure !== undefined) travels(story, measure);
}

function endsSome(story: Story): void {
  const measure = story.measures.pop();
  if (measure === undefined) return;
  story.choices.pick([endsAtRequest, endsAsRiskFell, isWithdrawn])(story, measure);
}

/** The story that some choices tell. */
export function tell(numbers: readonly number[]): Trace {
  const choices = new Choices(numbers);
  const story = new Story(choices);
  const begin = choices.pick([appliesOrdinarily, appliesUrgently, isDeniedUrgentMeasures]);
  begin(story);
  if (begin === isDeniedUrgentMeasures && choices.once(2)) challengesUrgently(story);
  isDecided(story);
  for (let left = choices.upTo(3); left > 0; left--) choices.pick(SEQUELS)(story);
  if (choices.once(12)) dies(story);
  return traceOf(story.log.lines);
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

export const lawfulTrace: fc.Arbitrary<Trace> = fc
  .array(fc.nat({ max: 0xffff }), { minLength: 40, maxLength: 140 })
  .map(tell);
