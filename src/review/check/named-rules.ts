import { type Law, type Place, statesOf } from '../../machines/index';
import { type LoadedPack, type Rule, suggest } from '../../rules/index';
import { typesRead } from '../coverage/coverage-gaps';
import type { Machine } from '../diagram/diagram';
import type { CheckedProcedure } from './pack-procedures';
import type { ProcedureProblem } from './procedure-problem';

interface Naming {
  readonly rule: string;
  readonly place: Place;
  readonly as: 'law' | 'duty';
}

/** Rules that a procedure names, each where it is first named as a law and as a duty. */
export function rulesNamed({ machine }: Pick<CheckedProcedure, 'machine'>): readonly Naming[] {
  const found = new Map<string, Naming>();
  const note = (rule: string, as: Naming['as'], place: Place) => {
    const key = `${as} ${rule}`;
    if (!found.has(key)) found.set(key, { rule, place, as });
  };
  for (const { path, meta, transitions } of statesOf(machine)) {
    const state = path === '' ? [] : path.split('.').flatMap((key) => ['states', key]);
    for (const term of ['opens', 'closes'] as const) {
      for (const [at, rule] of (meta?.[term] ?? []).entries())
        note(rule, 'duty', [...state, 'meta', term, at]);
    }
    for (const [position, { event, guard }] of transitions.entries()) {
      if (guard === undefined || guard.type === 'isEvidence') continue;
      const before = transitions.slice(0, position).filter((each) => each.event === event).length;
      const alone = transitions.filter((each) => each.event === event).length === 1;
      const { rules = [], answered = [] } = guard.params as Partial<Law>;
      const params = [...state, 'on', event, ...(alone ? [] : [before]), 'guard', 'params'];
      for (const [at, rule] of rules.entries()) note(rule, 'law', [...params, 'rules', at]);
      for (const [at, rule] of answered.entries()) note(rule, 'law', [...params, 'answered', at]);
    }
  }
  return [...found.values()];
}

/**
 * Rules that a procedure names and the pack does not have, duties that are none, and rules that read
 * events which the procedure is never shown.
 *
 * @param unread ids of rules whose files are there and could not be read
 * @param inPlaceOf the id of the rule that stands where a profile has replaced another
 */
export function namedRuleProblems(
  procedure: CheckedProcedure,
  pack: LoadedPack,
  unread: ReadonlySet<string>,
  inPlaceOf: (id: string) => string = (id) => id,
): readonly ProcedureProblem[] {
  const { name, machine } = procedure;
  const byId = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const shown = typesShown(machine);
  const ids = [...byId.keys()];
  return rulesNamed(procedure).flatMap(({ rule: id, place, as }): readonly ProcedureProblem[] => {
    const rule = byId.get(inPlaceOf(id));
    if (rule === undefined) return unread.has(id) ? [] : [unknownRule(name, id, place, ids)];
    if (as === 'duty' && rule.kind !== 'response') return [noDuty(name, rule, place)];
    const unseen = as === 'law' ? typesRead(rule).filter((type) => !shown.has(type)) : [];
    return unseen.length === 0 ? [] : [unseenEvents(name, rule, place, [...new Set(unseen)])];
  });
}

const typesShown = (machine: Machine): ReadonlySet<string> =>
  new Set(statesOf(machine).flatMap(({ transitions }) => transitions.map(({ event }) => event)));

function unknownRule(
  name: string,
  id: string,
  place: Place,
  ids: readonly string[],
): ProcedureProblem {
  // Ids are long: only one of the same article, or of the same name in another, can be what is meant.
  const [folder, slug] = [id.slice(0, id.lastIndexOf('/') + 1), id.slice(id.lastIndexOf('/'))];
  const near = ids.filter((each) => each.startsWith(folder) || each.endsWith(slug));
  const meant = suggest(id, near);
  return {
    name,
    code: 'E_PROCEDURE_RULE',
    place,
    rule: id,
    message: {
      es: `el procedimiento se apoya en la regla \`${id}\`, que la carpeta no tiene`,
      en: `the procedure rests on rule \`${id}\`, which the folder does not have`,
    },
    help:
      meant === undefined
        ? {
            es: 'restaure la regla, o deje de nombrarla',
            en: 'restore the rule, or name it no more',
          }
        : { es: `¿quiso decir \`${meant}\`?`, en: `did you mean \`${meant}\`?` },
  };
}

const noDuty = (name: string, { id }: Rule, place: Place): ProcedureProblem => ({
  name,
  code: 'E_PROCEDURE_DUTY',
  place,
  rule: id,
  message: {
    es: `\`${id}\` no es un deber con plazo (\`response\`): un estado no lo abre ni lo cierra`,
    en: `\`${id}\` is no duty with a term (\`response\`): a state neither opens nor closes it`,
  },
  help: {
    es: 'nombre en `opens` y `closes` sólo reglas de clase `response`',
    en: 'name only rules of kind `response` in `opens` and `closes`',
  },
});

const unseenEvents = (
  name: string,
  { id }: Rule,
  place: Place,
  types: readonly string[],
): ProcedureProblem => ({
  name,
  code: 'E_PROCEDURE_UNSEEN',
  place,
  rule: id,
  message: {
    es: `la regla mira actos de los que el procedimiento no toma nota: ${types.join(', ')}`,
    en: `the rule looks at acts that the procedure does not note: ${types.join(', ')}`,
  },
  help: {
    es: 'añada esos actos al `on` del procedimiento, con `isEvidence`: sin ellos la guarda juzga a ciegas',
    en: 'add those acts to the `on` of the procedure, with `isEvidence`: without them the guard judges blindly',
  },
});
