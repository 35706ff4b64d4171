import { readdirSync, readFileSync } from 'node:fs';
import { audit } from '@mecanismo/protocol';
import profile from '../index.js';

const examples = new URL('../examples/', import.meta.url);

/** The example logs, by name. */
export const names = readdirSync(examples)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''))
  .sort();

/** Where the findings of a log are kept that a person has read and taken for right. */
export const expectedFile = (name) => new URL(`expected/${name}.json`, import.meta.url);

/** What the profile finds in a log, as of the end that its first line states. */
export function findingsOf(name) {
  const log = readFileSync(new URL(`${name}.jsonl`, examples), 'utf8');
  const { completeThrough } = JSON.parse(log.slice(0, log.indexOf('\n')));
  const { problems, findings } = audit(log, { asOf: completeThrough, profile });
  return {
    problems,
    findings: findings
      .filter(({ verdict }) => verdict !== 'not-applicable')
      .map(({ rule, verdict, subject, due }) => ({ rule, verdict, subject, due })),
  };
}

/** As JSON, one finding on each line, so that a change is easy to read. */
export const printed = ({ problems, findings }) =>
  `{
  "problems": ${JSON.stringify(problems)},
  "findings": [
    ${findings.map((each) => JSON.stringify(each)).join(',\n    ')}
  ]
}
`;
