import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_RECORD } from '../../../src/machines/procedure/case-record';
import { federal } from '../../../src/rules/index';
import { type Outcome, outcomeOf } from './edit-outcome';
import { type Edit, editsOf, type Kind } from './edits';
import { EXCUSED, MET_TWICE, UNTOLD } from './excused';
import { judgements } from './judged';
import { lawfulTrace, type Trace } from './lawful-trace';
import { Breach, eachOf } from './stories';

const TRACES = 2000;
/** How often each rule is broken in every way. */
const TIMES_IN_FULL = 5;

/** Kinds that break nothing where the rule has another way to be met: how often is only counted. */
const COUNTED: readonly Kind[] = [
  'content left out',
  'facts before it dropped',
  'nothing left that it rests on',
  'no act left that answers or ends it',
  'broken by hand',
];

const found = new Map<string, Map<Outcome, number>>();

/** Judges an edit; one that breaks the law must not go unseen. */
function tried(edit: Edit): Outcome {
  const { kind, before } = edit;
  const outcome = outcomeOf(edit);
  for (const key of [kind, before.compiled.rule.id]) {
    const counts = found.get(key) ?? new Map<Outcome, number>();
    found.set(key, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }
  if (outcome === 'missed' && !COUNTED.includes(kind)) {
    const { rule } = before.compiled;
    const { article } = rule.citation;
    throw new Breach(`${kind}: ${rule.id} no lo advierte (${edit.changed})`, edit.events, article);
  }
  return outcome;
}

function metIn({ events }: Trace) {
  const asOf = events.at(-1)?.to ?? 0;
  return judgements(events, asOf).filter(({ verdict }) => verdict === 'compliant');
}

const count = (key: string, outcome: Outcome) => found.get(key)?.get(outcome) ?? 0;

describe('a lawful story with one thing changed', () => {
  it('is found out by the rule that the change breaks, one change to each story', () => {
    eachOf(fc.tuple(lawfulTrace, fc.noBias(fc.nat())), TRACES, ([trace, place]) => {
      const met = metIn(trace);
      for (let at = 0; at < met.length; at++) {
        const edits = editsOf(trace, met[(place + at) % met.length] as (typeof met)[number]);
        const edit = edits[place % edits.length];
        if (edit === undefined) continue;
        tried(edit);
        break;
      }
    });
  });

  it('is found out by the rule that the change breaks, every change to stories of every rule', () => {
    const covered = new Map<string, number>();
    eachOf(lawfulTrace, TRACES / 2, (trace) => {
      const met = metIn(trace).filter(
        ({ compiled: { rule } }) => (covered.get(rule.id) ?? 0) < TIMES_IN_FULL,
      );
      for (const before of met) {
        const { id } = before.compiled.rule;
        covered.set(id, (covered.get(id) ?? 0) + 1);
        for (const edit of editsOf(trace, before)) tried(edit);
      }
    });
  });

  it('shows each rule broken by some change, of all those that a story keeps', () => {
    const rules = [...found.keys()].filter((key) => key.includes('/')).sort();
    for (const key of found.keys()) {
      console.info(key, Object.fromEntries(found.get(key) ?? []));
    }
    const seen = ['found', 'in doubt', 'by the article', 'let pass'] as const;
    const unbroken = rules.filter((id) => seen.every((outcome) => count(id, outcome) === 0));
    expect(unbroken).toEqual(MET_TWICE);
  });

  it('leaves out few rules of a case, each for a reason', () => {
    const ofACase = new Set<string>(CASE_RECORD);
    const rules = federal()
      .rules.rules.filter(({ rule }) => rule.on.some((type) => ofACase.has(type)))
      .map(({ rule }) => rule.id);
    const untold = rules.filter((id) => !found.has(id) && !UNTOLD.includes(id));
    expect(untold).toEqual([]);
    expect(UNTOLD.filter((id) => found.has(id))).toEqual([]);
  });

  it('is excused only where there is something to excuse', () => {
    const reasons = Object.values(EXCUSED).flatMap((rules) => Object.keys(rules ?? {}));
    expect(reasons.filter((id) => count(id, 'excused') === 0)).toEqual([]);
  });
});
