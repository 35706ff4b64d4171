import type { Zone } from '../../calendar/index';
import type { Example, Rule } from '../../rules/index';
import { dateWords } from '../report/report-words';
import { eventLabel, REF_LABELS } from '../words/concern-words';
import { organName } from '../words/organs';
import { flagWords, labelOf } from '../words/payload-words';
import { datumWords } from './datum-words';
import { meaningWords } from './meaning-words';
import { partWords } from './part-words';
import { keyOf } from './rule-telling';

type Log = Exclude<Example['given'], { facts: unknown }>;

/** The log of an example, a line for each act. */
export function eventLines({ events, asOf, complete }: Log, zone: Zone): readonly string[] {
  return [
    ...events.map(({ at, type, by, person, refs = {}, data = {} }) => {
      const who =
        by === undefined
          ? ''
          : ` (${organName(by).es}${person === undefined ? '' : `, ${person}`})`;
      const about = Object.entries(refs).map(
        ([key, id]) =>
          `${REF_LABELS[key as keyof typeof REF_LABELS]?.es.replace(/^\S+ /, '') ?? key} ${id}`,
      );
      const said = Object.entries(data).map(([key, value]) =>
        typeof value === 'boolean'
          ? flagWords(key, value, 'es')
          : `${labelOf(type, key, 'es')}: ${jsonWords(key, value, zone)}`,
      );
      return [`${dateWords(at, zone, 'es')}: ${eventLabel(type)}${who}`, ...about, ...said].join(
        '; ',
      );
    }),
    `Se revisa al ${dateWords(asOf, zone, 'es')}${complete === false ? ', con un registro que no dice estar completo' : ''}`,
  ];
}

/** The facts of an example that hands them over as they are. */
export function factLines(facts: Readonly<Record<string, unknown>>, rule: Rule): readonly string[] {
  const lines = Object.entries(facts).map(([name, value]) => {
    const fact = Object.hasOwn(rule.facts ?? {}, name) ? rule.facts?.[name] : undefined;
    const meaning = fact?.meaning ?? name;
    return `${meaningWords(meaning)}: ${jsonWords(keyOf(fact), value, undefined, meaning)}`;
  });
  return lines.length === 0 ? ['No consta ningún dato'] : lines;
}

/** Any value of a payload, at any depth. */
function jsonWords(key: string, value: unknown, zone: Zone | undefined, meaning = ''): string {
  if (value === null) return 'nulo';
  if (Array.isArray(value)) {
    return value.length === 0
      ? 'ninguno'
      : value.map((each) => jsonWords(key, each, zone, meaning)).join(', ');
  }
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(
      ([name, each]) =>
        `${partWords(name).replace(/^(el|la|los|las) /, '')} ${jsonWords(name, each, zone)}`,
    );
    return `(${parts.join(', ')})`;
  }
  if (typeof value === 'string' && zone !== undefined && /^\d{4}-\d\d-\d\d/.test(value)) {
    return dateWords(value, zone, 'es');
  }
  return datumWords(key, value as string | number | boolean, meaning);
}
