import type { LogEvent } from '../../../src/events/index';
import { type Bench, federal, type Judgement, judge, openBench } from '../../../src/rules/index';

const profile = federal();

/** A complete history before the judge of the audit, as of an instant. */
function benchOn(events: readonly LogEvent[], asOf: number): Bench {
  return openBench(
    events.filter(({ from }) => from <= asOf),
    {
      rules: profile.rules,
      policy: profile.calendars,
      asOf,
      reading: 'pro-persona',
      knownThrough: asOf,
    },
  );
}

/** Every judgement of a history: what an audit is made of, without the words. */
export function judgements(events: readonly LogEvent[], asOf: number): readonly Judgement[] {
  const bench = benchOn(events, asOf);
  return bench.env.history.events.flatMap((event) =>
    profile.rules
      .governing(event.type, event.day)
      .flatMap((compiled) => judge(bench, compiled, event)),
  );
}

/** What one rule says of one event of a history, for the element that an earlier judgement was of. */
export function judgedAgain(
  { compiled, occurrence }: Judgement,
  events: readonly LogEvent[],
  asOf: number,
): Judgement | undefined {
  const bench = benchOn(events, asOf);
  const event = bench.env.history.byId(occurrence.event.id);
  if (event === undefined) return undefined;
  const same = profile.rules.versionOn(compiled.rule.id, event.day);
  const item = JSON.stringify(occurrence.item);
  return same === undefined
    ? undefined
    : judge(bench, same, event).find((each) => JSON.stringify(each.occurrence.item) === item);
}
