import { eventTypes, isEventType } from '../../events/index';
import type { Condition } from '../format/condition';
import type { Fact, Query, Selection } from '../format/fact';
import type { Rule } from '../format/rule';
import { shown } from '../load/report-unknown';
import { suggest } from '../load/suggest';
import type { Analysis } from './analysis';
import type { DatedRule } from './pack-index';
import { isParameter } from './variables';

type Path = readonly (string | number)[];

/** Keys and codes that the event contract does not have: what they ask for is never in a log. */
export function findUnknownWords(analysis: Analysis): void {
  for (const dated of analysis.index.rules) {
    const { rule } = dated;
    for (const [name, fact] of Object.entries(rule.facts ?? {})) {
      ofSource(analysis, dated, fact, ['facts', name, 'source']);
      if (fact.onlyIf !== undefined)
        ofCondition(analysis, dated, fact.onlyIf, ['facts', name, 'onlyIf']);
    }
    for (const [path, condition] of conditionsOf(rule)) {
      ofCondition(analysis, dated, condition, path);
    }
    for (const [path, selection] of selectionsOf(rule)) {
      ofSelection(analysis, dated, selection, path);
    }
    const each = rule.forEach?.source;
    if (typeof each === 'string') ofField(analysis, dated, rule.on, each, ['forEach', 'source']);
  }
}

/** The conditions of a rule and where they stand. */
function conditionsOf(rule: Rule): readonly (readonly [Path, Condition])[] {
  return [
    ...(rule.when === undefined ? [] : [[['when'], rule.when] as const]),
    ...(rule.kind === 'condition' ? [[['condition'], rule.condition] as const] : []),
    ...(rule.contested ?? []).map(({ when }, at) => [['contested', at, 'when'], when] as const),
  ];
}

/** The selections of events in a rule of kind `response` or `precedence`, and where they stand. */
export function selectionsOf(rule: Rule): readonly (readonly [Path, Selection])[] {
  if (rule.kind === 'condition') return [];
  if (rule.kind === 'precedence') {
    return rule.after.map((selection, at) => [['after', at], selection] as const);
  }
  return [
    ...(rule.response === 'self' ? [] : [[['response'], rule.response] as const]),
    ...(rule.endedBy ?? []).map((selection, at) => [['endedBy', at], selection] as const),
  ];
}

function ofSource(analysis: Analysis, dated: DatedRule, { source }: Fact, path: Path): void {
  if (typeof source === 'string') {
    const { on, forEach } = dated.rule;
    const list = forEach?.source;
    const isItem = source.startsWith('item.') && typeof list === 'string';
    const read = isItem ? `${list}${source.slice('item'.length)}` : source;
    ofField(analysis, dated, on, read, path);
    return;
  }
  if (isParameter(source)) return;
  const query = source as Query;
  if (query.value !== undefined)
    ofField(analysis, dated, query.events, `event.${query.value}`, [...path, 'value']);
  ofSelection(analysis, dated, query, path);
}

/** A key of the payload that none of the events has. */
function ofField(
  { contract, findings }: Analysis,
  dated: DatedRule,
  types: readonly string[],
  source: string,
  path: Path,
): void {
  if (!source.startsWith('event.')) return;
  if (contract.field(types, source.slice('event.'.length)) !== undefined) return;
  const of = types.map((type) => `\`${type}\``).join(', ');
  findings.ofRule('E_KEY_UNKNOWN', dated, path, {
    message: {
      es: `ningún evento de ${of} tiene la clave \`${shown(source)}\`: el hecho nunca se conoce`,
      en: `no event of ${of} has the key \`${shown(source)}\`: the fact is never known`,
    },
    help: {
      es: 'schema/events.json enumera las claves de cada tipo de evento',
      en: 'schema/events.json lists the keys of each type of event',
    },
  });
}

function ofSelection(
  analysis: Analysis,
  dated: DatedRule,
  { events, where = [] }: Selection,
  path: Path,
): void {
  where.forEach(({ field, value, operator }, at) => {
    const place = [...path, 'where', at];
    ofField(analysis, dated, events, `event.${field}`, [...place, 'field']);
    if (field === 'actor.organ' && (operator === 'in' || operator === 'equal'))
      ofActor(analysis, dated, events, value, [...place, 'value']);
    if (operator === 'sameAuthority' || operator === 'known') return;
    const codes = analysis.contract.field(events, field)?.codes;
    if (codes !== undefined) ofValue(analysis, dated, value, codes, [...place, 'value']);
  });
}

/** An act of organs whose act it is not: broad codes stand for members and are not questioned. */
function ofActor(
  { findings }: Analysis,
  dated: DatedRule,
  events: readonly string[],
  value: unknown,
  path: Path,
): void {
  if (typeof value === 'object' && !Array.isArray(value)) return;
  const organs = [value].flat() as string[];
  const actors = events.flatMap((type) => (isEventType(type) ? eventTypes[type].actors : []));
  if (actors.length === 0 || [...organs, ...actors].some((organ) => BROAD.has(organ))) return;
  if (organs.some((organ) => (actors as readonly string[]).includes(organ))) return;
  const whose = [...new Set(actors)].join(', ');
  findings.ofRule('E_ACTOR_UNKNOWN', dated, path, {
    message: {
      es: `en el contrato de eventos ese acto no es de ninguno de los órganos que aquí se nombran`,
      en: `in the event contract that act belongs to none of the organs named here`,
    },
    help: { es: `es de: ${whose}`, en: `it belongs to: ${whose}` },
  });
}

/** Codes of the event contract that stand for others. */
const BROAD: ReadonlySet<string> = new Set([
  'ANY',
  'MEC',
  'AUT-MEC',
  'AUT-FED',
  'AUT-IMPL',
  'ENT-FED',
  'FED',
  'BP',
  'SP',
  'UA',
]);

function ofCondition(analysis: Analysis, dated: DatedRule, part: Condition, path: Path): void {
  if ('not' in part) {
    ofCondition(analysis, dated, part.not, [...path, 'not']);
    return;
  }
  const group = 'all' in part ? 'all' : 'any' in part ? 'any' : undefined;
  if (group !== undefined) {
    (part as Record<string, readonly Condition[]>)[group]?.forEach((child, at) => {
      ofCondition(analysis, dated, child, [...path, group, at]);
    });
    return;
  }
  if (!('fact' in part)) return;
  const fact = dated.rule.facts?.[part.fact];
  if (fact === undefined || fact.authority === true) return;
  if (fact.type !== 'text' && fact.type !== 'list') return;
  const codes = analysis.variables.codesOf(dated.rule, fact);
  if (codes === undefined) return;
  const known = fact.ifAbsent === undefined ? codes : [...codes, String(fact.ifAbsent)];
  ofValue(analysis, dated, part.value, known, [...path, 'value']);
}

/** A code that is not in the closed list of what it is compared with. */
function ofValue(
  { findings }: Analysis,
  dated: DatedRule,
  value: unknown,
  codes: readonly string[],
  path: Path,
): void {
  const strange = [value].flat().filter((code) => typeof code === 'string');
  for (const code of strange) {
    if (codes.includes(code)) continue;
    const meant = suggest(code, codes);
    findings.ofRule('E_CODE_UNKNOWN', dated, path, {
      message: {
        es: `el contrato de eventos no tiene aquí el código \`${shown(code)}\`: ningún registro lo trae`,
        en: `the event contract has no code \`${shown(code)}\` here: no log brings it`,
      },
      help:
        meant === undefined
          ? { es: `se admiten: ${codes.join(', ')}`, en: `known: ${codes.join(', ')}` }
          : { es: `¿quiso decir \`${meant}\`?`, en: `did you mean \`${meant}\`?` },
    });
  }
}
