import type { Report } from '../../audit/index';

/** What the tests of a profile keep of a report, as `templates/profile/tests/findings.js` prints it. */
export function jsonOfFindings({ problems, findings }: Report): string {
  const lines = findings
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(({ rule, verdict, subject, due }) => JSON.stringify({ rule, verdict, subject, due }));
  return `{
  "problems": ${JSON.stringify(problems)},
  "findings": [
    ${lines.join(',\n    ')}
  ]
}
`;
}
