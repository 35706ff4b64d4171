import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from './edit-outcome';
import { type Edit, editsOf, type Kind } from './edits';
import { EXCUSED } from './excused';
import { judgements } from './judged';
import { lawfulTrace, type Trace } from './lawful-trace';
import { Breach, eachOf } from './stories';

const TRACES = 2000;
const TRACES_IN_FULL = 30;

/** Kinds that break nothing where the rule has another way to be met: how often is only counted. */
const COUNTED: readonly Kind[] = ['content left out', 'facts before it dropped'];

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

  it('is found out by the rule that the change breaks, every change to a few stories', () => {
    eachOf(lawfulTrace, TRACES_IN_FULL, (trace) => {
      for (const before of metIn(trace)) for (const edit of editsOf(trace, before)) tried(edit);
    });
  });

  it('shows each rule broken by some change, of all those that a story keeps', () => {
    const rules = [...found.keys()].filter((key) => key.includes('/')).sort();
    for (const key of found.keys()) {
      console.info(key, Object.fromEntries(found.get(key) ?? []));
    }
    const unbroken = rules.filter((id) => count(id, 'found') + count(id, 'by the article') === 0);
    expect(unbroken.filter((id) => count(id, 'let pass') === 0)).toEqual([]);
  });

  it('is excused only where there is something to excuse', () => {
    const reasons = Object.values(EXCUSED).flatMap((rules) => Object.keys(rules ?? {}));
    expect(reasons.filter((id) => count(id, 'excused') === 0)).toEqual([]);
  });
});
