import { type ProcedureDefect, shown } from './defect';
import { MOST_NESTING, MOST_STATES, MOST_VALUES } from './limits';
import type { Place } from './place';

/**
 * What keeps a value from being looked at any further: too many values, too deep, or a key that every
 * object has by birth. A walk without recursion, before anything else sees the value.
 */
export function refusedUnread(value: unknown): ProcedureDefect | undefined {
  const waiting: { readonly value: unknown; readonly place: Place }[] = [{ value, place: [] }];
  let values = 0;
  let states = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: each, place } = next;
    if (++values > MOST_VALUES)
      return tooLarge([], `${MOST_VALUES} valores`, `${MOST_VALUES} values`);
    if (place.length > MOST_NESTING)
      return tooLarge(place.slice(0, 2), `${MOST_NESTING} niveles`, `${MOST_NESTING} levels`);
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) {
      for (let at = each.length - 1; at >= 0 && waiting.length <= MOST_VALUES; at--)
        waiting.push({ value: each[at], place: [...place, at] });
      continue;
    }
    for (const key of Object.keys(each)) {
      if (key in Object.prototype) return birthKey([...place, key], key);
      if (place.at(-1) === 'states' && ++states > MOST_STATES)
        return tooLarge(place, `${MOST_STATES} estados`, `${MOST_STATES} states`);
      waiting.push({ value: (each as Record<string, unknown>)[key], place: [...place, key] });
    }
  }
  return undefined;
}

export const tooLarge = (place: Place, es: string, en: string): ProcedureDefect => ({
  code: 'E_PROCEDURE_TOO_LARGE',
  place,
  message: {
    es: `el procedimiento pasa de ${es}: no se revisa por completo`,
    en: `the procedure has more than ${en}: it is not checked in full`,
  },
  help: {
    es: 'divídalo en procedimientos más chicos',
    en: 'divide it into smaller procedures',
  },
});

const birthKey = (place: Place, key: string): ProcedureDefect => ({
  code: 'E_PROCEDURE_KEY',
  place,
  message: { es: `\`${shown(key)}\` no es una clave`, en: `\`${shown(key)}\` is not a key` },
  help: { es: 'quítela', en: 'remove it' },
});
