import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MACHINES, openCase, statesOf } from '../../../src/machines/index';
import { drive } from './drive';
import { editsOf, type Kind } from './edits';
import { judgedAgain, judgements } from './judged';
import { lawfulTrace } from './lawful-trace';
import { Breach, eachOf } from './stories';

const TRACES = 250;

/** Changes of organ, of votes and of order: what a guard can see at the moment of the act. */
const SEEN_AT_ONCE: readonly Kind[] = [
  'antecedent dropped',
  'act of another organ',
  'ballots below the threshold',
  'seats below the quorum',
  'facts before it dropped',
  'broken by hand',
];

/** The rules that some machine asks of an event type, in any of its states. */
const GUARDED = new Map<string, Set<string>>();
for (const machine of MACHINES) {
  for (const { transitions } of statesOf(machine)) {
    for (const { event, guard } of transitions) {
      if (guard?.type !== 'satisfies') continue;
      const rules = GUARDED.get(event) ?? new Set();
      for (const id of (guard.params as { rules: readonly string[] }).rules) rules.add(id);
      GUARDED.set(event, rules);
    }
  }
}

/** Rules that a machine asks only of what narrows protection, and why not of the rest. */
const IN_FAVOUR: Readonly<Record<string, string>> = {
  'reglamento/art-080/four-factors-answered': 'a missing factor keeps nobody out of the fast track',
  'reglamento/art-109/dictamen-before-the-vote': 'who is given reason waits for no dictamen',
  'reglamento/art-110/reported-to-junta-and-council': 'who is given reason waits for no report',
};

describe('an act that a change has made illegal', () => {
  it('is refused when it is driven, by the rule that the audit finds broken', () => {
    const byTheRule = new Map<string, number>();
    const inFavour = new Map<string, number>();
    const otherwise = new Map<string, number>();
    const up = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    eachOf(fc.tuple(lawfulTrace, fc.noBias(fc.nat())), TRACES, ([trace, pick]) => {
      const edits = judgements(trace.events, trace.events.at(-1)?.to ?? 0)
        .filter(
          ({ verdict, compiled: { rule }, occurrence: { event } }) =>
            verdict === 'compliant' && GUARDED.get(event.type)?.has(rule.id) === true,
        )
        .flatMap((before) => editsOf(trace, before))
        .filter(({ kind }) => SEEN_AT_ONCE.includes(kind));
      for (let at = 0; at < Math.min(edits.length, 3); at++) {
        const edit = edits[(pick + at * 7) % edits.length];
        if (edit === undefined) continue;
        const { events, before, kind } = edit;
        const { id } = before.occurrence.event;
        const place = events.findIndex((event) => event.id === id);
        const until = events.slice(0, place + 1);
        // As the record stands at the moment of the act.
        if (judgedAgain(before, until, events[place]?.to ?? 0)?.verdict !== 'violation') continue;
        const steps = drive(until, openCase());
        const refused = steps.find(({ outcome }) => outcome !== 'applied');
        const rule = before.compiled.rule.id;
        if (refused === undefined) {
          if (IN_FAVOUR[rule] === undefined) throw new Breach(`${kind}: ${rule} pasa`, until);
          up(inFavour, rule);
          continue;
        }
        const names = refused.failed.map((failure) => failure.rule);
        up(names.includes(rule) ? byTheRule : otherwise, `${kind}, ${rule}`);
      }
    });
    console.info('refused by the rule', Object.fromEntries(byTheRule));
    console.info('refused earlier', Object.fromEntries(otherwise));
    expect([...inFavour.keys()].sort()).toEqual(Object.keys(IN_FAVOUR));
    expect(byTheRule.size).toBeGreaterThan(20);
  });
});
