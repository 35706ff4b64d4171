import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProtectionCase, persistCase, restoreCase, step } from '../../../src/machines/index';
import { drive } from './drive';
import { lawfulTrace } from './lawful-trace';
import { eachOf } from './stories';

const TRACES = 70;
const PREFIXES = 30;
/** Most are cut early, for a restoration replays all that came before. */
const EARLY = 45;
const AHEAD = 3;

const standing = ({ actors }: ProtectionCase) =>
  actors.map(({ key, snapshot }) => [key, snapshot.value, [...snapshot.tags]]);

describe('a case put away and taken out again', () => {
  it('has the future that it would have had, wherever in its story it was stored', () => {
    let checked = 0;
    const cuts = fc.array(fc.noBias(fc.nat()), { minLength: PREFIXES, maxLength: PREFIXES });
    eachOf(fc.tuple(lawfulTrace, cuts), TRACES, ([{ events }, places]) => {
      const cases = drive(events).map((taken) => taken.case);
      for (const [nth, number] of places.entries()) {
        const place = number % (nth === 0 ? events.length : Math.min(EARLY, events.length));
        const kept = cases[place] as ProtectionCase;
        const stored = JSON.stringify(persistCase(kept, { at: '2030-01-01T00:00:00Z' }));
        let resumed = restoreCase(JSON.parse(stored));
        expect(resumed.history).toEqual(kept.history);
        expect(standing(resumed)).toEqual(standing(kept));
        for (const [ahead, event] of events.slice(place + 1, place + 1 + AHEAD).entries()) {
          const taken = step(resumed, event, { obligations: false });
          expect(taken.outcome).toBe('applied');
          resumed = taken.case;
          expect(standing(resumed)).toEqual(standing(cases[place + 1 + ahead] as ProtectionCase));
        }
        checked++;
      }
    });
    expect(checked).toBeGreaterThanOrEqual(2000);
  });
});
