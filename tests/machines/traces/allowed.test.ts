import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/events/index';
import { lawfulActs, type ProtectionCase, step } from '../../../src/machines/index';
import { federal } from '../../../src/rules/index';
import { drive } from './drive';
import { judgements } from './judged';
import { lawfulTrace } from './lawful-trace';
import { actOffered, type Offer, offers } from './offers';
import { Breach, eachOf } from './stories';
import { TAKEN_ALL_THE_SAME } from './taken-all-the-same';

const TRACES = 120;
const ACTS = 14;

/** Breaches of a history, each by its rule, the event judged and the element. */
function breaches(events: readonly LogEvent[], asOf: number): ReadonlyMap<string, string> {
  return new Map(
    judgements(events, asOf)
      .filter(({ verdict }) => verdict === 'violation')
      .map(({ compiled, occurrence }) => [
        `${compiled.rule.id} ${occurrence.event.id} ${JSON.stringify(occurrence.item)}`,
        compiled.rule.id,
      ]),
  );
}

describe('what the machines of a case allow', () => {
  const seen = new Map<string, number>();
  let taken = 0;

  it('is no breach for the audit, whatever act is offered at whatever moment', () => {
    const choices = fc.tuple(
      lawfulTrace,
      fc.noBias(fc.nat()),
      fc.array(fc.noBias(fc.nat()), { minLength: ACTS, maxLength: ACTS }),
    );
    eachOf(choices, TRACES, ([trace, cut, picks]) => {
      const past = trace.events.slice(0, 1 + (cut % trace.events.length));
      let current = drive(past).at(-1)?.case as ProtectionCase;
      let now = past.at(-1)?.to ?? 0;
      const lawful = lawfulActs(current, now + 60_000);
      const open: readonly Offer[] = offers(current, lawful);
      for (const [at, pick] of picks.entries()) {
        now += 60_000;
        const offer = open[pick % open.length] as Offer;
        const event = actOffered(offer, `x-${at}`, now);
        if (event === undefined) continue;
        const before = current.history;
        const { outcome, case: next } = step(current, event, { obligations: false });
        if (outcome !== 'applied') continue;
        taken++;
        current = next;
        const known = breaches(before, now);
        const fresh = [...breaches(current.history, now)].filter(([key]) => !known.has(key));
        for (const [, rule] of fresh) {
          const key = `${event.type} ${rule}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          if (TAKEN_ALL_THE_SAME[rule] !== undefined) continue;
          throw new Breach(
            `La máquina deja pasar ${event.type}; incumple ${rule}`,
            current.history,
          );
        }
      }
    });
    console.info('acts taken', taken, 'taken although in breach', Object.fromEntries(seen));
    expect(taken).toBeGreaterThan(TRACES * 2);
    // Which of them a run meets depends on its seed; each has to be a rule that there is.
    const ids = federal().rules.rules.map(({ rule }) => rule.id);
    expect(Object.keys(TAKEN_ALL_THE_SAME).filter((rule) => !ids.includes(rule))).toEqual([]);
  });
});
