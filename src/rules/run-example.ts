import { parseInstant, type Reading, type Verdict } from '../core/index';
import { eventTypes, isEventType, readLog } from '../events/index';
import type { CalendarPolicy } from './calendar-policy';
import { CompiledRule } from './compiled-rule';
import { typed } from './evaluate/fact-value';
import type { Example, ExampleEvent } from './format/example';
import type { Rule } from './format/rule';
import { judge } from './judge/judge';
import { judgeFacts, RuleOnFacts } from './judge/judge-condition';
import type { Judgement } from './judge/judgement';
import { openBench } from './judge/open-bench';
import type { RuleSet } from './rule-set';

/** What running an example gave; `due` is the first one, in epoch milliseconds. */
export interface ExampleResult {
  readonly verdicts: readonly Verdict[];
  /** What each verdict would be under each reading. */
  readonly readings: readonly Readonly<Record<Reading, Verdict>>[];
  readonly due: number | undefined;
  /** Open questions on which the outcome turns. */
  readonly questions: readonly string[];
  /** The example as a log could not be read; then nothing was judged. */
  readonly problems: readonly string[];
}

/**
 * Runs an example of a rule: on the facts given, or on the log that its events form. The verdicts
 * are in the order of the events, one for each time that the rule was judged.
 */
export function runExample(
  rule: Rule,
  example: Example,
  rules: RuleSet,
  policy: CalendarPolicy,
  reading: Reading = example.reading ?? 'pro-persona',
): ExampleResult {
  if ('facts' in example.given) {
    const facts = Object.fromEntries(
      Object.entries(rule.facts ?? {}).map(([name, fact]) => [
        name,
        typed(fact.type, (example.given as { facts: Record<string, unknown> }).facts[name]),
      ]),
    );
    const { verdict, readings, questions } = judgeFacts(new RuleOnFacts(rule), facts, reading);
    return { verdicts: [verdict], readings: [readings], due: undefined, questions, problems: [] };
  }
  const { events, refs, complete, asOf } = example.given;
  const lines = events.map((event, at) => JSON.stringify(expand(event, at, refs)));
  const log = readLog(lines);
  const instant = parseInstant(asOf)?.epochMs;
  const problems = log.problems.map(({ line, code, key }) => `${line} ${code} ${key ?? ''}`);
  if (instant === undefined || problems.length > 0) {
    return {
      verdicts: [],
      readings: [],
      due: undefined,
      questions: [],
      problems: [...problems, ...(instant === undefined ? ['asOf'] : [])],
    };
  }
  const bench = openBench(
    log.events.filter((event) => event.from <= instant),
    {
      rules,
      policy,
      asOf: instant,
      reading,
      knownThrough: complete === false ? Number.NEGATIVE_INFINITY : instant,
    },
  );
  const compiled = new CompiledRule(rule);
  const judgements: Judgement[] = bench.env.history.events
    .filter((event) => rule.on.includes(event.type))
    .flatMap((event) => judge(bench, compiled, event));
  const due = judgements.map((judgement) => judgement.due).find((moment) => moment !== undefined);
  return {
    verdicts: judgements.map(({ verdict }) => verdict),
    readings: judgements.map(({ readings }) => readings),
    due: typeof due === 'number' ? due : due?.atMost,
    questions: [...new Set(judgements.flatMap(({ questions }) => questions))],
    problems: [],
  };
}

type Refs = ExampleEvent['refs'];

function expand(event: ExampleEvent, at: number, refs: Refs): object {
  const actor = isEventType(event.type) ? eventTypes[event.type].actors[0] : undefined;
  return {
    id: event.id ?? `e${at + 1}`,
    type: event.type,
    occurredAt: event.at,
    actor: {
      organ: event.by ?? actor ?? 'ANY',
      ...(event.person === undefined ? {} : { person: event.person }),
    },
    refs: event.refs ?? refs ?? {},
    ...(event.data === undefined ? {} : { data: event.data }),
  };
}
