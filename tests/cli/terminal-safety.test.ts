import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRule } from '../../src/rules/index';
import { mecanismo, type Outcome } from '../support/command';
import { ruleFiles } from '../support/rule-files';
import { urgentSample } from '../support/sample-logs';

/** Nothing that moves a cursor, paints, hides or turns text round; line ends apart. */
const UNSAFE = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function expectSafe({ stdout, stderr }: Outcome): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(UNSAFE);
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*(?:::|##\[)/);
  }
}

const HOSTILE = [
  '\u001b[2J\u001b[1;1HOK',
  '\u001b]52;c;aGk=\u0007',
  '\u001b]8;;http://127.0.0.1\u0007x',
  '\u001bPq\u001b\\',
  '\u009b31m',
  'FALLA\rOK',
  'FALLA\b\b\b\b\bOK',
  '\u202eelpmuc',
  '\u2066x\u2069',
  '\u200b',
  '\u2028::error::x',
  '\n::set-output name=a::b',
  '\n::stop-commands::x',
  '\n##[error]x',
  '\u0000',
  '\ud800',
];

describe('what a log holds', () => {
  it('never reaches the terminal as an order', async () => {
    const log = urgentSample();
    log.lines.splice(14);
    const text = log.text();
    const slots = [
      (bad: string) => text.replace('"EXP-2016-031"', JSON.stringify(bad)),
      (bad: string) => text.replaceAll('"EXP-2016-031"', JSON.stringify(bad)),
      (bad: string) => text.replace('"e-001"', JSON.stringify(bad)),
      (bad: string) => text.replace('"measure.ordered"', JSON.stringify(bad)),
      (bad: string) => text.replaceAll('"URCRR"', JSON.stringify(bad)),
      (bad: string) => text.replace('"federal"', JSON.stringify(bad)),
      (bad: string) => text.replace('"data":{', `"data":{${JSON.stringify(bad)}:1,`),
      (bad: string) => text.replaceAll('"M-ESCORT"', JSON.stringify(bad)),
      (bad: string) => `${text}${bad}\n{"id":${JSON.stringify(bad)}}\n`,
    ];
    for (const bad of HOSTILE) {
      for (const slot of slots) {
        const files = { x: slot(bad) };
        expectSafe(await mecanismo('audit x', files));
      }
      expectSafe(
        await mecanismo('audit x --format json --show all --lang en', { x: slots[8]?.(bad) ?? '' }),
      );
    }
  });

  it('never starts a line with an order to a build service', async () => {
    const log = urgentSample();
    const id = '::error::x';
    const text = log.text().replaceAll('EXP-2016-031', id).replaceAll('M-ESCORT', '::warning::y');
    for (const how of ['', '--format json', '--lang en']) {
      const outcome = await mecanismo(`audit x --show all ${how}`, { x: text });
      expect(outcome.stdout).toContain(id);
      expectSafe(outcome);
    }
  });

  it('never starts a line of an explanation with one, or with half of one', async () => {
    const id = '::stop-commands::x';
    const text = urgentSample().text().replaceAll('EXP-2016-031', id).replaceAll('"e-0', `"${id}`);
    for (const how of ['', '--lang en']) {
      const outcome = await mecanismo(`explain x --case ${id} --show all ${how}`, { x: text });
      expect(outcome.stdout).toContain(`· ${id}`);
      expectSafe(outcome);
    }
  });

  it('is shown of an id without end only as far as anybody reads', async () => {
    const id = 'x'.repeat(20_000);
    const text = urgentSample().text().replaceAll('EXP-2016-031', id);
    for (const command of ['audit', 'next']) {
      const { stdout } = await mecanismo(`${command} x`, { x: text });
      expect(stdout).toContain('xxx');
      expect(stdout.length).toBeLessThan(400_000);
    }
  });

  it('never reaches it whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (bad) => {
        const text = urgentSample().text();
        const line = JSON.stringify({
          id: bad,
          type: bad,
          occurredAt: bad,
          actor: bad,
          refs: bad,
          [bad]: bad,
        });
        expectSafe(await mecanismo('audit x', { x: `${text}${bad}\n${line}\n` }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a rule file holds', () => {
  const [rule] = ruleFiles().filter(({ path }) => path.endsWith('quorum-to-open.json'));
  // What the rule names, and no more: whatever else is read says nothing of it.
  const others = ruleFiles().filter(
    ({ path }) =>
      /\/(authorities|glossary)\.json$/.test(path) ||
      rule?.text.includes(`"${/(?:parameters|questions)\/(.+)\.json$/.exec(path)?.[1]}"`),
  );
  const pack = (text: string) =>
    Object.fromEntries(
      [...others, { path: rule?.path ?? '', text }].map((file) => [file.path, file.text]),
    );

  it('is written out where it cannot be seen', async () => {
    for (const bad of HOSTILE) {
      const value = JSON.parse(rule?.text ?? '{}') as Record<string, unknown>;
      const examples = value.examples as { name: string; expected: unknown }[];
      const text = JSON.stringify({
        ...value,
        title: { es: bad, en: bad },
        [bad]: bad,
        examples: examples.map((each) => ({ ...each, name: `Una oración completa ${bad}` })),
      });
      expectSafe(await mecanismo('check rules', pack(text)));
      expectSafe(await mecanismo('check rules --format json', pack(text)));
      // In its canonical form, so that the examples themselves are run.
      const failing = printRule({
        ...value,
        examples: examples.map((each) => ({
          ...each,
          name: `Una oración completa ${bad}`,
          expected: 'warning',
        })),
      });
      for (const format of ['table', 'json']) {
        const outcome = await mecanismo(`check rules --format ${format}`, pack(failing));
        expect(outcome.code).toBe(1);
        expectSafe(outcome);
        expect(outcome.stdout).toContain('Una oración completa');
      }
    }
  });

  it('gives no order by the name of its file', async () => {
    const outcome = await mecanismo('check ::error::x', {
      '::error::x/reglamento/art-013/a.json': '{',
    });
    expect(outcome.code).toBe(1);
    expectSafe(outcome);
  });
});
