import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit, Derivations, readLog } from '../../src/index';

const text = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8');
const options = { asOf: '2016-12-31T23:59:59-06:00' };

it('are found from the text of a log as from the log that was read', () => {
  const { findings } = audit(text, options);
  const fromText = new Derivations(text, options);
  const fromLog = new Derivations(readLog(text), options);
  expect(findings.length).toBeGreaterThan(50);
  for (const finding of findings) {
    expect(fromText.of(finding)?.rule.id).toBe(finding.rule);
    expect(fromText.of(finding)).toEqual(fromLog.of(finding));
  }
});
