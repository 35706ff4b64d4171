import { formatInstant } from '../../core/index';
import type { Scalar } from '../foreign-record';
import { flatten, OWN_PREFIX } from '../native/flatten';
import { OWN_VERSION } from '../native/own-log';
import type { ExportedEvent, ExportedLog } from '../native/read-native';

/** The standard extensions whose keys are used. */
const EXTENSIONS = [
  ['Concept', 'concept', 'http://www.xes-standard.org/concept.xesext'],
  ['Time', 'time', 'http://www.xes-standard.org/time.xesext'],
  ['Lifecycle', 'lifecycle', 'http://www.xes-standard.org/lifecycle.xesext'],
  ['Organizational', 'org', 'http://www.xes-standard.org/org.xesext'],
] as const;

/** Name of the trace of what is of no case; a space keeps it apart from every id of a case. */
const NO_CASE = 'sin expediente';

/**
 * A log as XES (IEEE 1849): a trace for each case, and one for the events of no case. What the
 * standard keys do not hold stands under keys of this library, from which `importLog` gives the same
 * log back. All of it is ASCII.
 */
export function* writeXes({ header, events }: ExportedLog): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n';
  for (const [name, prefix, uri] of EXTENSIONS) {
    yield `  <extension name="${name}" prefix="${prefix}" uri="${uri}"/>\n`;
  }
  yield '  <global scope="trace">\n    <string key="concept:name" value=""/>\n  </global>\n';
  yield '  <global scope="event">\n    <string key="concept:name" value=""/>\n    <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>\n    <string key="lifecycle:transition" value="complete"/>\n  </global>\n';
  yield '  <classifier name="Type" keys="concept:name"/>\n';
  yield attribute('  ', `${OWN_PREFIX}version`, OWN_VERSION);
  for (const [name, value] of header === undefined ? [] : flatten({ header })) {
    yield attribute('  ', `${OWN_PREFIX}${name}`, value);
  }
  for (const [name, trace] of tracesOf(events)) {
    yield `  <trace>\n${attribute('    ', 'concept:name', name ?? NO_CASE)}`;
    for (const event of trace) yield eventElement(event);
    yield '  </trace>\n';
  }
  yield '</log>\n';
}

function tracesOf(
  events: readonly ExportedEvent[],
): ReadonlyMap<string | undefined, readonly ExportedEvent[]> {
  const traces = new Map<string | undefined, ExportedEvent[]>();
  for (const event of events) {
    const trace = traces.get(event.case);
    if (trace === undefined) traces.set(event.case, [event]);
    else trace.push(event);
  }
  return traces;
}

function eventElement({ line, written, epochMs, phase }: ExportedEvent): string {
  const { person, organ, seat } = written.actor as Readonly<Record<string, string | undefined>>;
  const standard: readonly (readonly [string, string | undefined])[] = [
    ['org:resource', person],
    ['org:role', seat],
    ['org:group', organ],
  ];
  const own: readonly (readonly [string, Scalar | undefined])[] = [
    ['line', line],
    ['phase', phase],
    ...flatten(written),
  ];
  return [
    '    <event>\n',
    attribute('      ', 'concept:name', written.type),
    `      <date key="time:timestamp" value="${timestamp(epochMs)}"/>\n`,
    attribute('      ', 'lifecycle:transition', 'complete'),
    ...standard.flatMap(([key, value]) =>
      value === undefined ? [] : [attribute('      ', key, value)],
    ),
    ...own.flatMap(([name, value]) =>
      value === undefined ? [] : [attribute('      ', `${OWN_PREFIX}${name}`, value)],
    ),
    '    </event>\n',
  ].join('');
}

/**
 * In UTC, as public logs write it: common readers put the times of a log into one column and read the
 * clock of each as if all had one offset. How it was written stands under a key of this library.
 */
function timestamp(epochMs: number): string {
  const [second, fraction = ''] = formatInstant(epochMs, 0).slice(0, -1).split('.');
  return `${second}.${fraction.padEnd(3, '0')}+00:00`;
}

function attribute(indent: string, key: string, value: Scalar): string {
  return `${indent}<${tagOf(value)} key="${escaped(key)}" value="${escaped(String(value))}"/>\n`;
}

function tagOf(value: Scalar): string {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isSafeInteger(value) ? 'int' : 'float';
}

/** Names and values are printable ASCII, so that these are all the characters that XML keeps. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
