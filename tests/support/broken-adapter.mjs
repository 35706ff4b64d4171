/**
 * The library before its kit, with defects by name, one for a kind at most: `node broken-adapter.mjs
 * <defect…>`. Run on the built package, as an adapter of another system would be.
 */
import { createInterface } from 'node:readline';
import * as library from '@mecanismo/protocol';
import * as rules from '@mecanismo/protocol/rules';
import { answersOf } from '../../conformance/answers.mjs';

const answers = answersOf(library, rules);

/** Writes an instant at another offset: the same point of time. */
const inUtc = (text) => (text === undefined ? text : new Date(text).toISOString());

const DEFECTS = {
  none: {},
  /** Not a defect: what the contract leaves free. */
  'other words': {
    term: (input) => {
      const { due, ...rest } = answers.term(input);
      return { ...rest, due: inUtc(due), note: 'x' };
    },
    audit: (input) => {
      const report = answers.audit(input);
      return {
        ...report,
        hashes: {},
        findings: report.findings.map((finding) => ({
          ...finding,
          due: inUtc(finding.due),
          message: { es: 'x', en: 'x' },
          element: finding.element ?? null,
        })),
      };
    },
  },
  'counts the day of the event': {
    term: ({ spec, ...input }) =>
      answers.term({ ...input, spec: { ...spec, countEventDay: true } }),
  },
  'counts by one list of days': {
    term: (input) => answers.term({ ...input, calendar: 'lfpa-28' }),
  },
  'guesses past its data': {
    term: (input) => {
      const answer = answers.term(input);
      return answer.error === 'CALENDAR_NOT_COVERED'
        ? { due: '2031-01-02T23:59:59-06:00' }
        : answer;
    },
  },
  'rounds two thirds': {
    vote: (input) => {
      const answer = answers.vote(input);
      if (answer.result === undefined || input.rule !== 'two-thirds') return answer;
      const carried = answer.result.quorum && input.for >= Math.round((input.present * 2) / 3);
      return { ...answer, result: { ...answer.result, carried } };
    },
  },
  'says 1 for true': {
    vote: (input) => {
      const answer = answers.vote(input);
      const { result } = answer;
      return result === undefined
        ? answer
        : { ...answer, result: { ...result, quorum: +result.quorum } };
    },
  },
  'is silent on what it could not read': {
    read: (input) => ({ ...answers.read(input), problems: [] }),
  },
  'takes a day without an hour for its start': {
    audit: ({ log, ...input }) =>
      answers.audit({
        ...input,
        log: log.replaceAll('"2016-03-18"', '"2016-03-18T00:00:00-06:00"'),
      }),
  },
  'misses one finding': {
    audit: (input) => {
      const report = answers.audit(input);
      return { ...report, findings: report.findings.slice(1) };
    },
  },
  'takes what the law forbids': {
    step: (input) => {
      const { steps } = answers.step(input);
      return {
        steps: steps.map((step) =>
          step.outcome === 'blocked' ? { ...step, outcome: 'applied' } : step,
        ),
      };
    },
  },
  'closes no duty': {
    step: (input) => ({
      steps: answers.step(input).steps.map((step) => ({ ...step, closed: [] })),
    }),
  },
  'does not answer': { vote: () => undefined },
};

const defects = process.argv.slice(2);
const wrong = Object.assign({}, ...defects.map((name) => DEFECTS[name]));
if (defects.includes('not JSON')) console.log('Bienvenida');
for await (const line of createInterface({ input: process.stdin })) {
  const { id, kind, input } = JSON.parse(line);
  const answer = wrong[kind] ?? answers[kind];
  if (answer === undefined) console.log(JSON.stringify({ id, unsupported: true }));
  else console.log(JSON.stringify({ id, answer: answer(input) }));
}
