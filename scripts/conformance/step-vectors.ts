import { LOG_FILES } from './log-vectors';
import type { Draft } from './vector';

type Line = Readonly<Record<string, unknown>>;

const eventsOf = (file: string): readonly Line[] =>
  (LOG_FILES[file] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => !('log' in line));

const drives = Object.keys(LOG_FILES)
  .filter((file) => !file.includes('hostile'))
  .flatMap((file) =>
    ['drive', 'audit'].map((mode) => ({
      kind: 'step',
      title:
        mode === 'drive'
          ? 'Lo que la ley impide se rechaza antes de hacerse'
          : 'Lo que ya se hizo se asienta, con lo que infringe',
      input: { mode, events: eventsOf(file) },
    })),
  );

const [received, assessed] = eventsOf('logs/03-urgencia-fuera-de-plazo.jsonl') as [Line, Line];

const refused: readonly Draft[] = [
  ['El mismo evento dos veces', [received, received]],
  ['Un evento de otro caso', [received, { ...assessed, refs: { case: 'OTRO' } }]],
  ['Un tipo que no existe', [received, { ...assessed, type: 'medida.cancelada' }]],
  ['Algo que no es un evento', [received, {}, null]],
  ['Una fecha que no existe', [{ ...received, occurredAt: '2016-02-30' }]],
  [
    'Un acto de un procedimiento que no ha empezado',
    [{ ...assessed, type: 'measure.terminated', data: { ground: 'voluntary' } }],
  ],
].map(([title, events]) => ({
  kind: 'step',
  title: title as string,
  input: { mode: 'drive', events },
}));

/** Sequences of events by the file that they are in. */
export const STEPS: Readonly<Record<string, readonly Draft[]>> = {
  'steps/examples': drives,
  'steps/refused': refused,
};
