import { type BilingualText, canonicalJson } from '../../../core/index';
import type { Fact, Rule } from '../../../rules/index';
import { both } from '../change';
import { selectionWords } from './selection-prose';

type Facts = Readonly<Record<string, Fact>>;

/** Facts that are no longer read as they were, by name, with what is said of each. */
export function factChanges(before: Rule, after: Rule): ReadonlyMap<string, BilingualText> {
  const [old, now] = [before.facts ?? {}, after.facts ?? {}];
  const changed = new Map<string, BilingualText>();
  for (const name of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    const [one, other] = [old[name], now[name]];
    if (one === undefined || other === undefined) {
      const fact = (one ?? other) as Fact;
      changed.set(
        name,
        one === undefined
          ? both(`Dato nuevo: «${fact.meaning}».`, `New fact: «${fact.meaning}».`)
          : both(`Dato que ya no está: «${fact.meaning}».`, `Fact gone: «${fact.meaning}».`),
      );
    } else if (definition(one) !== definition(other))
      changed.set(name, redefined(one, other, { ...old, ...now }));
  }
  return changed;
}

const definition = ({ meaning: _meaning, ...rest }: Fact): string => canonicalJson(rest);

function redefined(before: Fact, after: Fact, facts: Facts): BilingualText {
  const parts: BilingualText[] = [];
  const [old, now] = [sourceWords(before, facts), sourceWords(after, facts)];
  if (canonicalJson(before.source) !== canonicalJson(after.source)) {
    parts.push(
      both(
        `se toma de ${now.es}; antes, de ${old.es}`,
        `read from ${now.en}; before, from ${old.en}`,
      ),
    );
  }
  if (before.ifAbsent !== after.ifAbsent) {
    const [was, is] = [absence(before), absence(after)];
    parts.push(
      both(
        `si no consta, ${is.es}; antes, ${was.es}`,
        `if not on record, ${is.en}; before, ${was.en}`,
      ),
    );
  }
  if (before.type !== after.type)
    parts.push(both(`es de otro tipo: ${after.type}`, `of another type: ${after.type}`));
  for (const [key, es, en] of OTHER_PARTS) {
    if (canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null))
      parts.push(both(es, en));
  }
  const list = (language: 'es' | 'en') => parts.map((part) => part[language]).join('; ');
  return both(
    `El dato «${after.meaning}»: ${list('es')}.`,
    `The fact «${after.meaning}»: ${list('en')}.`,
  );
}

const OTHER_PARTS = [
  ['times', 'se multiplica por otra cifra', 'multiplied by another figure'],
  ['lastDay', 'se cuenta con otro plazo', 'counted with another term'],
  ['onlyIf', 'se busca en otros casos', 'looked for in other cases'],
  [
    'authority',
    'se lee de otro modo el nombre de la autoridad',
    'the name of the authority is read otherwise',
  ],
] as const;

function sourceWords({ source }: Fact, facts: Facts): BilingualText {
  if (typeof source === 'string') return both(`\`${source}\``, `\`${source}\``);
  if ('parameter' in source)
    return both(`la cifra \`${source.parameter}\``, `the figure \`${source.parameter}\``);
  const { es, en } = selectionWords(source, facts);
  const [order, take] = [ORDER[source.order], TAKE[source.take]];
  return both(`${take.es} ${es} ${order.es}`, `${take.en} ${en} ${order.en}`);
}

const ORDER = {
  before: both('antes', 'before'),
  by: both('a más tardar entonces', 'by then'),
  after: both('después', 'after'),
  any: both('en cualquier momento', 'at any time'),
} as const;
const TAKE = {
  exists: both('si hay', 'whether there is'),
  count: both('cuántos hay de', 'how many there are of'),
  distinct: both('cuántos distintos hay de', 'how many different there are of'),
  latest: both('el último de', 'the latest of'),
  earliest: both('el primero de', 'the earliest of'),
} as const;

function absence({ ifAbsent }: Fact): BilingualText {
  if (ifAbsent === undefined) return both('no se sabe', 'it is not known');
  if (typeof ifAbsent === 'boolean')
    return ifAbsent
      ? both('se tiene por sí', 'it counts as yes')
      : both('se tiene por no', 'it counts as no');
  return both(`se tiene por «${ifAbsent}»`, `it counts as «${ifAbsent}»`);
}

/** Names of facts that a rule uses outside its conditions: in terms, searches and lists. */
export function factsOutsideConditions(rule: Rule): ReadonlySet<string> {
  const {
    when: _when,
    examples: _examples,
    contested: _contested,
    ...rest
  } = rule as Rule & {
    readonly condition?: unknown;
  };
  const { condition: _condition, facts = {}, ...others } = rest;
  const names = new Set(namesIn(others));
  for (const { source } of Object.values(facts))
    for (const name of namesIn(source)) names.add(name);
  return names;
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === 'fact' && typeof member === 'string') return [member];
    if ((key === 'latest' || key === 'firstKnown') && Array.isArray(member))
      return member as string[];
    return namesIn(member);
  });
}
