/**
 * What is compared of an answer. `=` is compared as it is; `instant`, as a point of time, whatever
 * its offset; an object, only by the keys named; a list, item by item, or with `any-order` as a set.
 */
export type Template =
  | '='
  | 'instant'
  | readonly [Template]
  | readonly [Template, 'any-order']
  | { readonly [key: string]: Template };

/** The part of an answer that a template compares: what the kit keeps of it. */
export function project(value: unknown, template: Template): unknown {
  if (typeof template === 'string' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(template)) {
    return (value as unknown[]).map((item) => project(item, template[0] as Template));
  }
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(template as Record<string, Template>)
      .filter(([key]) => given[key] !== undefined)
      .map(([key, part]) => [key, project(given[key], part)]),
  );
}

const PROBLEMS = [{ line: '=', code: '=', key: '=' }, 'any-order'] as const;
const DUTIES = [
  { rule: '=', responsible: '=', since: '=', item: '=', due: 'instant' },
  'any-order',
] as const;

/** What is compared, by kind of vector. Everything else is free: wording, hashes, sources, titles. */
export const COMPARED: Readonly<Record<string, Template>> = {
  schema: { valid: '=' },
  read: {
    events: [{ id: '=', type: '=', known: '=', precision: '=', from: 'instant', to: 'instant' }],
    superseded: ['=', 'any-order'],
    duplicates: '=',
    problems: PROBLEMS,
    defects: [{ code: '=', events: '=', lines: '=' }, 'any-order'],
  },
  term: {
    error: '=',
    due: 'instant',
    rolled: '=',
    ledger: { entries: [{ date: '=', status: '=', ordinal: '=' }] },
  },
  vote: {
    error: '=',
    quorumNeeded: '=',
    result: {
      quorum: '=',
      tie: '=',
      castingVoteMisused: '=',
      needed: '=',
      carried: '=',
    },
    questions: '=',
  },
  rule: { verdict: '=', truth: '=', readings: '=', questions: ['=', 'any-order'] },
  judge: {
    findings: [
      {
        verdict: '=',
        events: '=',
        startedAt: 'instant',
        due: 'instant',
        lateBy: '=',
        readings: '=',
        interpretations: ['=', 'any-order'],
      },
    ],
  },
  audit: {
    reportVersion: '=',
    asOf: 'instant',
    profile: '=',
    reading: '=',
    complete: '=',
    problems: PROBLEMS,
    summary: '=',
    findings: [
      {
        rule: '=',
        verdict: '=',
        subject: '=',
        element: '=',
        responsible: '=',
        events: '=',
        startedAt: 'instant',
        due: 'instant',
        occurredAt: 'instant',
        lateBy: '=',
        readings: '=',
        interpretations: ['=', 'any-order'],
      },
    ],
  },
  next: {
    asOf: 'instant',
    owed: [
      {
        status: '=',
        rule: '=',
        responsible: '=',
        subject: '=',
        element: '=',
        since: { event: '=' },
        due: 'instant',
        overdueBy: '=',
        verdict: '=',
      },
    ],
    problems: PROBLEMS,
  },
  step: {
    steps: [
      { outcome: '=', reason: '=', opened: DUTIES, closed: DUTIES, failed: ['=', 'any-order'] },
    ],
  },
};
