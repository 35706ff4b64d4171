import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, type Finding } from '../../src/audit/index';
import { READINGS } from '../../src/core/index';
import { federal } from '../../src/rules/index';
import { runExample } from '../../src/rules/run-example';
import { federalPolicy } from '../support/federal-policy';

const logs = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));

const keyOf = ({ rule, subject, element, events }: Finding) =>
  JSON.stringify([rule, subject, element, events]);
const auditUnder = (text: string, reading: (typeof READINGS)[number]) =>
  audit(text, { asOf: '2017-06-30T12:00:00-05:00', reading }).findings;

describe('an audit under another reading', () => {
  const { questions } = federal().rules;
  const flipped = new Set<string>();

  for (const { name, text } of logs) {
    it(`of ${name} gives what the default one says that it would, and nothing else changes`, () => {
      const usual = auditUnder(text, 'pro-persona');
      for (const reading of READINGS) {
        const other = auditUnder(text, reading);
        expect(other.map(keyOf).sort()).toEqual(usual.map(keyOf).sort());
        const said = new Map(other.map((finding) => [keyOf(finding), finding.verdict]));
        for (const finding of usual) {
          const { verdict, readings, interpretations, rule } = finding;
          const now = said.get(keyOf(finding));
          expect(now, `${rule} under ${reading}`).toBe(readings?.[reading] ?? verdict);
          if (now === verdict) continue;
          expect(interpretations.length, `${rule} names the question`).toBeGreaterThan(0);
          for (const id of interpretations) flipped.add(id);
        }
      }
    });

    it(`of ${name} is contestable only where the entry of a question says so`, () => {
      for (const reading of READINGS) {
        for (const { verdict, interpretations, rule } of auditUnder(text, reading)) {
          if (verdict !== 'contestable') continue;
          const disputed = interpretations.some((id) => questions.get(id)?.contestable != null);
          expect(disputed, `${rule}: ${interpretations}`).toBe(true);
        }
      }
    });
  }

  it('of the example of any rule gives what each reading says of the others', () => {
    const { rules } = federal();
    const differing = rules.rules.flatMap(({ rule }) =>
      rule.examples
        .filter((example) => {
          const results = READINGS.map((reading) =>
            runExample(rule, example, rules, federalPolicy, reading),
          );
          const said = READINGS.map((reading) => results[0]?.readings.map((each) => each[reading]));
          return JSON.stringify(said) !== JSON.stringify(results.map(({ verdicts }) => verdicts));
        })
        .map(({ name }) => `${rule.id}: ${name}`),
    );
    expect(differing).toEqual([]);
  });

  it('was seen to change something', () => {
    expect(flipped.size).toBeGreaterThan(3);
  });
});
