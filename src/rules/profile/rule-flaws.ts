import type { BilingualText } from '../../core/index';
import type { Rule } from '../format/rule';
import { suggest } from '../load/suggest';
import type { RulePack } from '../rule-pack';
import { type FloorFlaw, floorFlaws } from './floor-flaws';
import { overlay } from './overlay';
import type { ProfileDefinition } from './profile';
import { both, named, type ProfileFlaw } from './profile-flaw';
import { isOnTheFloor } from './safety-floor';

interface Named {
  readonly path: readonly (string | number)[];
  readonly rule: string;
}

/** Rules that are not there, that are changed twice, and those of the floor that would be switched off. */
export function ruleFlaws(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
  const own = Array.isArray(definition.rules) ? (definition.rules as readonly Rule[]) : [];
  const ids = new Set(own.map(({ id }) => id));
  const federal = new Set(base.rules.map(({ id }) => id));
  const flaws: ProfileFlaw[] = [];
  const changed = new Map<string, string>();
  const listed = (key: 'replaces' | 'closes' | 'binds'): Named[] =>
    (definition[key] ?? []).flatMap(({ rules }, at) =>
      rules.map((rule, place) => ({ rule, path: [key, at, 'rules', place] })),
    );
  for (const key of ['replaces', 'closes', 'binds'] as const) {
    for (const { rule, path } of listed(key)) {
      if (!federal.has(rule)) flaws.push(unknownRule(rule, path, federal));
      const before = changed.get(rule);
      if (before !== undefined) flaws.push(changedTwice(rule, path));
      changed.set(rule, key);
      if (key === 'closes' && isOnTheFloor(rule, base.standing?.replaced))
        flaws.push(onTheFloor(rule, path));
    }
  }
  const standIns = new Map(
    (definition.replaces ?? []).flatMap(({ rules, by }) =>
      rules.map((rule) => [rule, by] as const),
    ),
  );
  for (const [at, { by }] of (definition.replaces ?? []).entries()) {
    if (!ids.has(by)) flaws.push(notThere(by, ['replaces', at, 'by'], ids));
    // Another rule would be judged wherever it is named.
    else if (!['', by].includes(standIns.get(by) ?? '')) {
      flaws.push(changedTwice(by, ['replaces', at, 'by']));
    }
  }
  for (const id of ids) {
    if (federal.has(id) && !changed.has(id)) flaws.push(sameAsFederal(id));
  }
  return flaws;
}

function unknownRule(rule: string, path: Named['path'], known: ReadonlySet<string>): ProfileFlaw {
  const meant = suggest(rule, [...known]);
  return {
    code: 'E_PROFILE_RULE',
    path,
    message: both(
      `el orden federal no tiene la regla \`${named(rule)}\``,
      `the federal order has no rule \`${named(rule)}\``,
    ),
    help:
      meant === undefined
        ? both(
            'su clave es la ruta del archivo en rules/',
            'its id is the path of the file in rules/',
          )
        : both(`¿quiso decir \`${meant}\`?`, `did you mean \`${meant}\`?`),
  };
}

const changedTwice = (rule: string, path: Named['path']): ProfileFlaw => ({
  code: 'E_PROFILE_TWICE',
  path,
  message: both(
    `la regla \`${named(rule)}\` se cambia dos veces`,
    `rule \`${named(rule)}\` is changed twice`,
  ),
  help: both(
    'una regla federal se sustituye, se cierra o se deja obligar: sólo una de las tres',
    'a federal rule is replaced, closed or left binding: only one of the three',
  ),
});

const onTheFloor = (rule: string, path: Named['path']): ProfileFlaw => ({
  code: 'E_PROFILE_FLOOR',
  path,
  message: both(
    `en la regla \`${rule}\` descansa una propiedad de protección: un perfil no la cierra`,
    `a safety property rests on rule \`${rule}\`: a profile does not close it`,
  ),
  help: both(
    'ponga en su lugar la regla del estado (`replaces`) que dé la misma garantía',
    'put in its place the rule of the state (`replaces`) that gives the same guarantee',
  ),
});

function notThere(by: string, path: Named['path'], known: ReadonlySet<string>): ProfileFlaw {
  const meant = suggest(by, [...known]);
  return {
    code: 'E_PROFILE_RULE',
    path,
    message: both(
      `el perfil no trae la regla \`${named(by)}\``,
      `the profile does not bring rule \`${named(by)}\``,
    ),
    help:
      meant === undefined
        ? both('escriba su archivo en rules/', 'write its file under rules/')
        : both(`¿quiso decir \`${meant}\`?`, `did you mean \`${meant}\`?`),
  };
}

const sameAsFederal = (id: string): ProfileFlaw => ({
  code: 'E_PROFILE_RULE',
  path: [],
  message: both(
    `la regla \`${id}\` lleva la clave de una federal sin decir que la sustituye`,
    `rule \`${id}\` has the id of a federal one and does not say that it replaces it`,
  ),
  help: both(
    'déle una clave que empiece por la ley del estado, o nómbrela en `replaces`',
    'give it an id that begins with the law of the state, or name it in `replaces`',
  ),
});

/** What would stand in a place of the floor and ask less than the federal rule. */
export function lessThanTheFloor(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
  // A whole set of rules is looked at before the first case is driven under it.
  if (definition.rules !== undefined && !Array.isArray(definition.rules)) return [];
  const inherited = new Set(floorFlaws(base).map(({ place }) => place));
  return floorFlaws(overlay(base, definition))
    .filter(({ place }) => !inherited.has(place))
    .map((flaw) => lessThan(flaw, pathOf(flaw, definition)));
}

function pathOf({ place }: FloorFlaw, { replaces = [] }: ProfileDefinition): Named['path'] {
  for (const [at, { rules }] of replaces.entries()) {
    const named = rules.indexOf(place);
    if (named !== -1) return ['replaces', at, 'rules', named];
  }
  return [];
}

const LESS: Readonly<Record<FloorFlaw['because'], BilingualText>> = {
  absent: both('no hay regla que obligue en su lugar', 'no rule binds in its place'),
  content: both(
    'lo que queda en su lugar no pide lo mismo, o pesa menos no cumplirlo',
    'what stands in its place does not ask the same, or missing it weighs less',
  ),
  dates: both(
    'lo que queda en su lugar deja días sin regla',
    'what stands in its place leaves days without a rule',
  ),
  figure: both('la cifra pide menos que la federal', 'the figure asks less than the federal one'),
};

const lessThan = ({ place, because }: FloorFlaw, path: Named['path']): ProfileFlaw => ({
  code: 'E_PROFILE_FLOOR',
  path,
  message: both(
    `en \`${place}\` descansa una propiedad de protección: ${LESS[because].es}`,
    `a safety property rests on \`${place}\`: ${LESS[because].en}`,
  ),
  help: both(
    'copie de la regla federal `on`, `when`, `facts`, `condition` y `contested`, y cambie lo demás y las cifras; lo que el estado pida además va en otra regla; revise también `readings`',
    'copy `on`, `when`, `facts`, `condition` and `contested` of the federal rule, and change the rest and the figures; what the state asks besides goes in another rule; look at `readings` too',
  ),
});
