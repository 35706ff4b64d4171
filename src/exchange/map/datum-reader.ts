import type { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import type { PlainSpec } from './map-schema';
import type { RecordFields } from './record-fields';
import { wordOf } from './value-table';

type Scalar = string | number | boolean;

/**
 * A fact of a record; `undefined` where it is not there. Of one that is there and could not be read,
 * which is reported, the value is `null`: left out, a part of what was considered would read as not
 * done, and a casting vote as not used.
 */
export type DatumReader = (fields: RecordFields) => { readonly value: unknown } | undefined;

/** The value of a fact that could not be read. */
export const LOST = { value: null };

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Reads a fact as a map says; `path` is where the map says it. */
export function datumReader(
  spec: PlainSpec,
  context: MapContext,
  path: readonly PropertyKey[],
): DatumReader {
  if (!('column' in spec)) {
    const fixed = { value: spec.value };
    return () => fixed;
  }
  const { column } = spec;
  const one = (read: (text: string) => Scalar | undefined): DatumReader => {
    return (fields) => {
      if (fields.isRepeated(column)) return LOST;
      const texts = fields.list(column);
      if (texts.length === 0) return undefined;
      const value = texts.length > 1 ? undefined : read(texts[0] ?? '');
      if (value !== undefined) return { value };
      fields.report('E_IMPORT_VALUE', [column]);
      return LOST;
    };
  };
  switch (spec.type) {
    case 'text':
      return one(translator(spec.values, context, path));
    case 'number':
      return one(numberReader(spec.decimal ?? '.'));
    case 'integer':
      return one((text) => {
        const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
        return Number.isSafeInteger(value) ? value : undefined;
      });
    case 'boolean': {
      const { true: yes = ['true'], false: no = ['false'] } = spec;
      const words = [...yes, ...no].map(wordOf);
      if (new Set(words).size < words.length) throw mapProblem('E_MAP_WORD', path);
      const count = yes.length;
      return one((text) => {
        const at = words.indexOf(wordOf(text));
        return at === -1 ? undefined : at < count;
      });
    }
    case 'list': {
      const translate = translator(spec.values, context, path);
      return (fields) => {
        if (fields.isRepeated(column)) return LOST;
        const texts = fields.list(column).flatMap((text) => parts(text, spec.separator));
        if (texts.length === 0) return undefined;
        const value = texts.map(translate);
        // A list cut short would say that the rest was not there.
        if (!value.includes(undefined)) return { value };
        fields.report('E_IMPORT_VALUE', [column]);
        return LOST;
      };
    }
    case 'date': {
      const read = context.dates(spec.formats, spec.zone, path);
      return (fields) => {
        if (fields.isRepeated(column)) return LOST;
        const [text, second] = fields.list(column);
        if (text === undefined) return undefined;
        const date = second === undefined ? read(text) : 'E_IMPORT_DATE';
        if (typeof date !== 'string') return { value: date.text };
        fields.report(date, [column]);
        return LOST;
      };
    }
  }
}

function translator(
  values: string | Readonly<Record<string, Scalar>> | undefined,
  context: MapContext,
  path: readonly PropertyKey[],
): (text: string) => Scalar | undefined {
  return values === undefined
    ? (text) => text
    : context.table(values, isScalar, [...path, 'values']);
}

function numberReader(decimal: '.' | ','): (text: string) => number | undefined {
  const form = decimal === '.' ? /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/ : /^-?\d+(?:,\d+)?$/;
  return (text) => {
    const value = form.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return Number.isFinite(value) ? value : undefined;
  };
}

/** The parts of a cell that holds a list, or the cell as the one item of it. */
export function parts(text: string, separator: string | undefined): readonly string[] {
  if (separator === undefined) return [text];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
