import { LOG_FILES } from './log-vectors';
import type { Draft } from './vector';

type Line = Readonly<Record<string, unknown>>;

const eventsOf = (file: string): readonly Line[] =>
  (LOG_FILES[file] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => !('log' in line));

const EXAMPLES = Object.keys(LOG_FILES).filter((file) => !file.includes('hostile'));

const MODES = {
  drive: 'Lo que la ley impide se rechaza antes de hacerse',
  audit: 'Lo que ya se hizo se asienta, con lo que infringe',
};

const drives = EXAMPLES.flatMap((logFile) =>
  Object.entries(MODES).map(([mode, title]) => ({ kind: 'step', title, logFile, input: { mode } })),
);

const [received, assessed] = eventsOf('logs/03-urgencia-fuera-de-plazo.jsonl') as [Line, Line];

const REFUSED: readonly (readonly [string, readonly unknown[]])[] = [
  ['El mismo evento dos veces', [received, received]],
  ['Un evento de otro caso', [received, { ...assessed, refs: { case: 'OTRO' } }]],
  ['Un tipo que no existe', [received, { ...assessed, type: 'medida.cancelada' }]],
  ['Algo que no es un evento', [received, {}, null]],
  ['Una fecha que no existe', [{ ...received, occurredAt: '2016-02-30' }]],
  [
    'Un acto de un procedimiento que no ha empezado',
    [{ ...assessed, type: 'measure.terminated', data: { ground: 'voluntary' } }],
  ],
];

const refused = REFUSED.map(([title, events]) => ({
  kind: 'step',
  title,
  input: { mode: 'drive', log: events.map((event) => `${JSON.stringify(event)}\n`).join('') },
}));

/** Sequences of events by the file that they are in. */
export const STEPS: Readonly<Record<string, readonly Draft[]>> = {
  'steps/examples': drives,
  'steps/refused': refused,
};
