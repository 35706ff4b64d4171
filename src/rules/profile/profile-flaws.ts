import { ZONE_NAMES } from '../../calendar/index';
import type { BilingualText } from '../../core/index';
import type { Basis } from '../format/profile';
import { PROFILE_ID } from '../format/profile';
import { RULE_ID, type Rule } from '../format/rule';
import { suggest } from '../load/suggest';
import type { RulePack } from '../rule-pack';
import { type FloorFlaw, floorFlaws } from './floor-flaws';
import { overlay } from './overlay';
import type { ProfileDefinition } from './profile';
import { federalLists } from './profile-calendars';
import { isOnTheFloor } from './safety-floor';

/** What is wrong with the definition of a profile, and under which keys of it. */
export interface ProfileFlaw {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: BilingualText;
  readonly help?: BilingualText;
}

const both = (es: string, en: string): BilingualText => ({ es, en });

/**
 * All that keeps a definition from being a profile of the order that it extends: names that are not
 * there, a change without its provision, a rule changed twice, and a rule on which a safety property
 * rests that would be switched off.
 */
export function profileFlaws(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
  const flaws = [
    ...idFlaws(definition),
    ...ruleFlaws(definition, base),
    ...basisFlaws(definition, base),
    ...questionFlaws(definition, base),
    ...placeFlaws(definition),
  ];
  return flaws.length > 0 ? flaws : lessThanTheFloor(definition, base);
}

/** What the whole gives less than the federal floor, where the definition has it so. */
function lessThanTheFloor(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
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

/** Nothing of a file is repeated but names of the form that is asked for. */
const named = (name: string): string =>
  RULE_ID.test(name) || PROFILE_ID.test(name) ? name : name.replace(/[^\w.:/-]/g, '?').slice(0, 80);

function idFlaws({ id, lists, union }: ProfileDefinition): ProfileFlaw[] {
  const flaws: ProfileFlaw[] = [];
  if (!PROFILE_ID.test(id)) {
    flaws.push({
      code: 'E_PROFILE',
      path: ['id'],
      message: both(
        'la clave de un perfil lleva minúsculas sin acento, cifras y guiones',
        'a profile id is lower-case letters, digits and hyphens',
      ),
    });
  }
  if ((lists === undefined) !== (union === undefined)) {
    flaws.push({
      code: 'E_PROFILE',
      path: [],
      message: both('`lists` y `union` se dan juntas', '`lists` and `union` are given together'),
      help: both(
        'dé las listas de días inhábiles y su unión (vea `unionOf`)',
        'pass the lists of non-working days and their union (see `unionOf`)',
      ),
    });
  }
  return flaws;
}

interface Named {
  readonly path: readonly (string | number)[];
  readonly rule: string;
}

function ruleFlaws(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
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

/** Every change rests on an instrument that the profile, or the order that it extends, declares. */
function basisFlaws(definition: ProfileDefinition, base: RulePack): ProfileFlaw[] {
  const { instruments = [] } = definition;
  const inherited = base.rules.map(({ citation }) => citation.instrument);
  const known = new Set([...instruments.map(({ id }) => id), ...inherited, 'lfpa']);
  const cited: { readonly path: ProfileFlaw['path']; readonly instrument: string }[] = [];
  for (const key of ['replaces', 'closes', 'binds', 'readings', 'authorities'] as const) {
    for (const [at, { basis }] of (definition[key] ?? []).entries()) {
      cited.push({
        path: [key, at, 'basis', 'instrument'],
        instrument: (basis as Basis).instrument,
      });
    }
  }
  const { calendars } = definition;
  if (calendars !== undefined) {
    cited.push({
      path: ['calendars', 'basis', 'instrument'],
      instrument: calendars.basis.instrument,
    });
  }
  if (Array.isArray(definition.rules)) {
    for (const { citation } of definition.rules as readonly Rule[]) {
      cited.push({ path: [], instrument: citation.instrument });
    }
  }
  for (const { citation } of definition.parameters ?? []) {
    if (citation.instrument === 'configuration') continue;
    cited.push({ path: [], instrument: citation.instrument });
  }
  const seen = new Set<string>();
  return cited
    .filter(({ instrument }) => !known.has(instrument))
    .filter(({ path, instrument }) => {
      const key = path.length > 0 ? path.join('/') : instrument;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ path, instrument }) => ({
      code: 'E_PROFILE_SOURCE',
      path,
      message: both(
        `se cita \`${named(instrument)}\`, que no está en \`instruments\``,
        `\`${named(instrument)}\` is cited, which is not among \`instruments\``,
      ),
      help: both(
        `declare ahí la ley con su título y su fecha; hay: ${[...known].sort().join(', ')}`,
        `declare the law there with its title and date; there are: ${[...known].sort().join(', ')}`,
      ),
    }));
}

function questionFlaws({ readings = [], questions = [] }: ProfileDefinition, base: RulePack) {
  const known = new Set([...base.questions, ...questions].map(({ id }) => id));
  return readings.flatMap(({ question }, at): ProfileFlaw[] =>
    known.has(question)
      ? []
      : [
          {
            code: 'E_PROFILE_QUESTION',
            path: ['readings', at, 'question'],
            message: both(
              `no hay pregunta \`${named(question)}\``,
              `there is no question \`${named(question)}\``,
            ),
            help: both('las preguntas están en docs/lecturas.md', 'see docs/lecturas.md'),
          },
        ],
  );
}

function placeFlaws({ zone, calendars, calendarFiles = [] }: ProfileDefinition): ProfileFlaw[] {
  const names = typeof zone === 'string' ? [{ path: ['zone'], name: zone }] : [];
  if (typeof zone === 'object') {
    names.push({ path: ['zone', 'name'], name: zone.name });
    for (const [at, each] of (zone.municipalities ?? []).entries()) {
      names.push({ path: ['zone', 'municipalities', String(at), 'zone'], name: each.zone });
    }
  }
  const wrongZones = names
    .filter(({ name }) => !ZONE_NAMES.includes(name))
    .map(({ path }) => ({
      code: 'ZONE_UNKNOWN',
      path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      message: both(
        'el huso no es uno de los de México',
        'the zone is not one of the civil time zones of Mexico',
      ),
      help: both(`use uno de ${ZONE_NAMES.join(', ')}`, `use one of ${ZONE_NAMES.join(', ')}`),
    }));
  const known = [...calendarFiles.map(({ id }) => id), ...federalLists().keys()];
  const wrongLists = (calendars?.lists ?? []).flatMap((id, at): ProfileFlaw[] =>
    known.includes(id)
      ? []
      : [
          {
            code: 'E_PROFILE_CALENDAR',
            path: ['calendars', 'lists', at],
            message: both(
              `no hay lista de días inhábiles \`${named(id)}\``,
              `there is no list of non-working days \`${named(id)}\``,
            ),
            help: both(
              `escriba calendars/${named(id)}.json, o use una de ${known.join(', ')}`,
              `write calendars/${named(id)}.json, or use one of ${known.join(', ')}`,
            ),
          },
        ],
  );
  return [...wrongZones, ...wrongLists];
}
