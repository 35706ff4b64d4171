import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { READINGS } from '../../src/core/index';
import { readLog } from '../../src/events/index';
import { hostileLogs } from './hostile-logs';
import type { Draft } from './vector';

const AS_OF = '2016-12-31T23:59:59-06:00';
/** What a report shows unless asked for more. */
const SHOWN = ['violation', 'warning', 'contestable', 'pending', 'indeterminate'];
/** Also what is kept. Which rules do not apply is told in full of one log, and counted of the others. */
const APPLIED = [...SHOWN, 'compliant'];
/** The example of which the hostile logs are variants. */
const BASE = 'examples/03-urgencia-fuera-de-plazo.jsonl';

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({ file: `logs/${name}`, text: readFileSync(`examples/${name}`, 'utf8') }));

const hostile = hostileLogs(readFileSync(BASE, 'utf8')).map(({ name, title, text }) => ({
  file: `logs/hostile/${name}.jsonl`,
  title,
  text,
}));

/** The logs of the kit, by their file in it. */
export const LOG_FILES: Readonly<Record<string, string>> = Object.fromEntries(
  [...examples, ...hostile].map(({ file, text }) => [file, text]),
);

const audit = (
  logFile: string,
  options: Readonly<Record<string, unknown>>,
  title?: string,
): Draft => ({
  kind: 'audit',
  ...(title === undefined ? {} : { title }),
  logFile,
  input: { asOf: AS_OF, reading: 'pro-persona', complete: false, ...options },
});

/** A moment in the middle of a log, when some duties run and others are done. */
function midway(text: string): string {
  const { events } = readLog(text);
  return new Date(events[Math.floor(events.length / 2)]?.from ?? 0).toISOString();
}

const audits = [
  ...examples.flatMap(({ file, text }) => [
    audit(file, file.endsWith(basename(BASE)) ? {} : { show: APPLIED }),
    ...READINGS.slice(1).map((reading) => audit(file, { reading, show: SHOWN })),
    audit(file, { asOf: midway(text), show: SHOWN }, 'A la mitad: lo posterior no se mira'),
  ]),
  ...hostile.map(({ file, title }) => audit(file, { show: SHOWN }, title)),
  audit(
    'logs/hostile/sin-encabezado.jsonl',
    { complete: true, show: SHOWN },
    'Sin encabezado, y se dice que está completo',
  ),
];

/** Logs by the file in which their vectors are. */
export const LOGS: Readonly<Record<string, readonly Draft[]>> = {
  'logs/read': [...examples, ...hostile].map((log) => ({
    kind: 'read',
    ...('title' in log ? { title: `${log.title}` } : {}),
    logFile: log.file,
    input: {},
  })),
  'logs/audit': audits,
  'logs/next': examples.flatMap(({ file, text }) =>
    [midway(text), AS_OF].map((asOf) => ({
      kind: 'next',
      logFile: file,
      input: { asOf, reading: 'pro-persona', complete: false },
    })),
  ),
};
