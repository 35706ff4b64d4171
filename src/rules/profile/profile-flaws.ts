import { ZONE_NAMES } from '../../calendar/index';
import type { Basis } from '../format/profile';
import { PROFILE_ID } from '../format/profile';
import type { Rule } from '../format/rule';
import type { RulePack } from '../rule-pack';
import type { ProfileDefinition } from './profile';
import { federalLists } from './profile-calendars';
import { both, named, type ProfileFlaw } from './profile-flaw';
import { lessThanTheFloor, ruleFlaws } from './rule-flaws';

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
