import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProtocolEvent } from '../../src/events/index';
import { openCase, step } from '../../src/machines/index';
import { openDuties } from '../../src/restate/duties';
import { federal } from '../../src/rules/index';

const TEN_YEARS = 10 * 365 * 86_400_000;

describe('the duties of a case', () => {
  const logs = readdirSync('examples').filter((name) => name.endsWith('.jsonl'));

  it.each(logs)('of %s follow from its events alone, not from the hour', (name) => {
    const [, ...lines] = readFileSync(`examples/${name}`, 'utf8').trim().split('\n');
    let current = openCase(federal(), { mode: 'audit' });
    let seen = 0;
    for (const line of lines) {
      current = step(current, JSON.parse(line) as ProtocolEvent, { obligations: false }).case;
      const now = current.history.reduce((latest, { to }) => Math.max(latest, to), 0);
      const duties = openDuties(current, now);
      const byKey = (one: { key: string }, other: { key: string }) =>
        one.key < other.key ? -1 : 1;
      expect([...openDuties(current, now + TEN_YEARS)].sort(byKey)).toEqual(
        [...duties].sort(byKey),
      );
      expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length);
      seen += duties.length;
    }
    expect(seen).toBeGreaterThan(0);
  });
});
