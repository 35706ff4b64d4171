import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, READINGS } from '../../src/index';
import { federal } from '../../src/rules/profile';
import { runExample } from '../../src/rules/run-example';
import { federalPolicy } from '../support/federal-policy';

const AS_OF = '2017-12-31T23:59:59-06:00';

/** What an audit under one reading says of another is what an audit under that other one says. */
describe('the readings of a finding are the same whichever reading is asked for', () => {
  it('for every example of every rule', () => {
    const { rules } = federal();
    const differing = rules.rules.flatMap(({ rule }) =>
      rule.examples
        .filter((example) => {
          const [asked, ...others] = READINGS.map((reading) =>
            runExample(rule, example, rules, federalPolicy, reading),
          );
          const said = READINGS.map((reading) => asked?.readings.map((each) => each[reading]));
          const found = [asked, ...others].map((result) => result?.verdicts);
          return JSON.stringify(said) !== JSON.stringify(found);
        })
        .map(({ name }) => `${rule.id}: ${name}`),
    );
    expect(differing).toEqual([]);
  });

  const logs = readdirSync('examples').filter((name) => name.endsWith('.jsonl'));
  it.each(logs)('for %s', (name) => {
    const text = readFileSync(join('examples', name), 'utf8');
    const reports = READINGS.map((reading) => audit(text, { asOf: AS_OF, reading }).findings);
    for (const [at, findings] of reports.entries()) {
      const reading = READINGS[at] as (typeof READINGS)[number];
      const key = ({ rule, events: [first], subject, element }: (typeof findings)[number]) =>
        JSON.stringify([rule, first, subject, element]);
      const said = reports[0]?.map((finding) => [key(finding), finding.readings?.[reading]]);
      const found = findings.map((finding) => [key(finding), finding.readings && finding.verdict]);
      expect(found).toEqual(said);
    }
  });
});
