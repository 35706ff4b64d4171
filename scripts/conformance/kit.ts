import { answersOf } from '../../conformance/answers.mjs';
import * as library from '../../src/index';
import * as rules from '../../src/rules/index';
import { sha256Of } from '../../src/rules/index';
import { COMPARED, project } from './compare';
import { LOG_FILES, LOGS } from './log-vectors';
import { RULES } from './rule-vectors';
import { INSTANCES } from './schema-vectors';
import { STEPS } from './step-vectors';
import { TERMS } from './term-vectors';
import { type Draft, numbered, type Vector } from './vector';
import { VOTES } from './vote-vectors';

interface File {
  readonly path: string;
  readonly text: string;
}

const LEVELS = {
  L1: {
    title: { es: 'Eventos y esquemas', en: 'Events and schemas' },
    kinds: ['schema', 'read'],
  },
  L2: { title: { es: 'Plazos y votaciones', en: 'Terms and votes' }, kinds: ['term', 'vote'] },
  L3: {
    title: { es: 'Reglas, informe y lo que se debe', en: 'Rules, report and what is owed' },
    kinds: ['rule', 'judge', 'audit', 'next'],
  },
  L4: { title: { es: 'Paso a paso', en: 'Step by step' }, kinds: ['step'] },
} as const;

/** How the calendars that the vectors name are made of the files of `rules/calendars/`. */
const CALENDARS = {
  union: {
    nonWorkingIn: 'any',
    of: ['lfpa-28', 'calendario-oficial', 'dof-closures-segob'],
  },
  'lfpa-28': {
    nonWorkingIn: 'any',
    of: ['lfpa-28', 'dof-closures-segob'],
    without: { 'dof-closures-segob': ['disputed'] },
  },
  'calendario-oficial': {
    nonWorkingIn: 'any',
    of: ['calendario-oficial', 'dof-closures-segob'],
    without: { 'dof-closures-segob': ['disputed'] },
  },
  'lft-74': { nonWorkingIn: 'any', of: ['lft-74'] },
  intersection: {
    nonWorkingIn: 'all',
    of: ['calendar:lfpa-28', 'calendar:calendario-oficial'],
  },
};

const answers = answersOf(library, rules);

/** The files of the kit that are worked out from the library; the rest of it is written by hand. */
export function kitFiles(): readonly File[] {
  const logs = Object.entries(LOG_FILES).map(([path, text]) => ({ path, text }));
  const sets = Object.entries({
    ...INSTANCES,
    ...TERMS,
    ...VOTES,
    ...RULES,
    ...LOGS,
    ...STEPS,
  }).map(([name, drafts]) => ({
    name,
    kind: (drafts[0] as Draft).kind,
    vectors: numbered(name, drafts),
  }));
  const vectors = sets.map(({ name, vectors: each }) => ({
    path: `${name}.jsonl`,
    text: each.map((vector) => `${JSON.stringify(written(vector))}\n`).join(''),
  }));
  const manifest = {
    kit: 1,
    contract: '../schema/contract.json',
    levels: Object.entries(LEVELS).map(([level, { title, kinds }]) => ({ level, title, kinds })),
    compare: COMPARED,
    calendars: CALENDARS,
    vectors: sets.map(({ name, kind, vectors: each }, at) => ({
      file: `${name}.jsonl`,
      kind,
      level: levelOf(kind),
      count: each.length,
      sha256: sha256Of((vectors[at] as File).text),
    })),
  };
  const index = { path: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` };
  return [index, ...vectors, ...logs].map(({ path, text }) => ({
    path: `conformance/${path}`,
    text,
  }));
}

/** A vector with what is expected of it, as the library answers. */
function written(vector: Vector): object {
  const { id, title, kind, input, logFile } = vector;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    kind,
    ...(logFile === undefined ? {} : { logFile }),
    input,
    expected: project(answerTo(vector), COMPARED[kind] ?? '='),
  };
}

function answerTo({ id, kind, input, logFile }: Vector): unknown {
  // Whether an instance is valid is what the vector is there to say, and a test holds it to a validator.
  if (kind === 'schema') return { valid: id.startsWith('schema/valid') };
  const answer = answers[kind];
  if (answer === undefined) throw new Error(`no answer to ${kind}`);
  const log = logFile === undefined ? {} : { log: LOG_FILES[logFile] };
  return JSON.parse(JSON.stringify(answer({ ...input, ...log } as never)));
}

const levelOf = (kind: string): string =>
  Object.entries(LEVELS).find(([, { kinds }]) =>
    (kinds as readonly string[]).includes(kind),
  )?.[0] ?? '';
