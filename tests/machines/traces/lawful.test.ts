import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drive } from './drive';
import { lawfulTrace, upTo } from './lawful-trace';
import { eachOf } from './stories';
import { asText, auditOf, troubles } from './verdicts';

const TRACES = 150;
const CUTS = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });

describe('a story that keeps the law in every step', () => {
  it('is driven from its first act to its last, and nothing in it is refused', () => {
    const machines = new Map<string, number>();
    eachOf(lawfulTrace, TRACES, ({ events }) => {
      const steps = drive(events);
      const refused = steps.flatMap(({ outcome, refusal }, at) =>
        outcome === 'applied' ? [] : [`${events[at]?.type}: ${refusal?.message}`],
      );
      expect(refused).toEqual([]);
      for (const { role } of steps.at(-1)?.case.actors ?? []) {
        machines.set(role, (machines.get(role) ?? 0) + 1);
      }
    });
    console.info('machines begun', Object.fromEntries(machines));
  });

  it('is audited without a violation, a warning or a doubt, wherever the log is cut', () => {
    eachOf(fc.tuple(lawfulTrace, CUTS), TRACES, ([trace, cuts]) => {
      expect(troubles(auditOf(trace)).map(asText)).toEqual([]);
      for (const cut of cuts) {
        const asOf = trace.events[cut % trace.events.length]?.to ?? 0;
        expect(troubles(auditOf(upTo(trace, asOf))).map(asText)).toEqual([]);
      }
    });
  });
});
