import { READINGS, type Verdict } from '../../core/index';
import type { Contested, Rule } from '../format/rule';
import { missedVerdict } from '../judge/readings';
import type { RulePack, Standing } from '../rule-pack';
import type { ProfileDefinition } from './profile';
import { isOnTheFloor } from './safety-floor';

/**
 * The rules, figures and questions of a profile: those of the pack that it extends, without what it
 * closes and replaces, and its own. What is wrong with the definition is not looked for here.
 */
export function overlay(base: RulePack, definition: ProfileDefinition): RulePack {
  const own = Array.isArray(definition.rules) ? (definition.rules as readonly Rule[]) : [];
  const standing = standingOf(base, definition);
  const settled = new Map(
    (definition.readings ?? []).map(({ question, reading }) => [question, reading]),
  );
  const inherited = base.rules
    .filter(({ id }) => !standing.closed.has(id) && !standing.replaced.has(id))
    .map((rule) => (standing.reference.has(rule.id) ? asReference(rule) : rule));
  return {
    ...base,
    rules: [...inherited, ...own].map((rule) => settle(rule, settled)),
    parameters: replacing(base.parameters, definition.parameters),
    questions: replacing(base.questions, definition.questions),
    sources: withInstruments(base.sources, definition),
    standing,
  };
}

function standingOf(base: RulePack, definition: ProfileDefinition): Standing {
  const named = (changes: readonly { readonly rules: readonly string[] }[] | undefined) =>
    new Set((changes ?? []).flatMap(({ rules }) => rules));
  const own = new Map(
    (definition.replaces ?? []).flatMap(({ rules, by }) =>
      rules.map((rule) => [rule, by] as const),
    ),
  );
  const inherited = [...(base.standing?.replaced ?? [])];
  const replaced = new Map([
    // Where what stood in a place is replaced in its turn, the last one stands there.
    ...inherited.map(([place, by]) => [place, own.get(by) ?? by] as const),
    ...own,
  ]);
  const closed = new Set([...(base.standing?.closed ?? []), ...named(definition.closes)]);
  const binding = named(definition.binds);
  const reference = new Set(base.standing?.reference);
  const floor = new Set([...(base.standing?.floor ?? [])].filter((id) => !binding.has(id)));
  if (definition.silence === 'reference') {
    for (const { id } of base.rules) {
      if (closed.has(id) || replaced.has(id) || binding.has(id)) continue;
      (isOnTheFloor(id, base.standing?.replaced) ? floor : reference).add(id);
    }
  }
  const laws = new Map([
    ...(definition.instruments === undefined ? [] : FEDERAL_LAWS),
    ...(base.standing?.laws ?? []),
    ...(definition.instruments ?? []).map(({ id, short }) => [id, short] as const),
  ]);
  const unread = new Set([
    ...(base.standing?.unread ?? []),
    ...(definition.instruments ?? []).flatMap(({ id, textRead }) => (textRead ? [] : [id])),
  ]);
  const organs = new Map([
    ...(base.standing?.organs ?? []),
    ...(definition.authorities ?? []).map(({ code, name }) => [code, name] as const),
  ]);
  return { replaced, closed, reference, floor, unread, laws, organs };
}

/** Beside the laws of a state, those of the federation are named as such. */
const FEDERAL_LAWS = [
  ['reglamento', { es: 'Regl. federal', en: 'federal Regl.' }],
  ['lppddhp', { es: 'Ley federal', en: 'federal Ley' }],
] as const;

/** Parts of the same id give way to those of the profile. */
function replacing<Part extends { readonly id: string }>(
  base: readonly Part[],
  own: readonly Part[] = [],
): readonly Part[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...own];
}

/** A rule of another order breaks nothing here: to miss it is a warning, under every reading. */
function asReference(rule: Rule): Rule {
  const missed = atMostWarning(missedVerdict(rule));
  return {
    ...rule,
    missed,
    ...(rule.contested === undefined
      ? {}
      : { contested: rule.contested.map((entry) => softened(entry)) }),
  } as Rule;
}

const softened = (entry: Contested): Contested => ({
  ...entry,
  verdict: Object.fromEntries(
    Object.entries(entry.verdict).map(([reading, verdict]) => [reading, atMostWarning(verdict)]),
  ),
});

const atMostWarning = (verdict: Verdict): Verdict =>
  verdict === 'violation' || verdict === 'contestable' ? 'warning' : verdict;

/** A question that has one answer here has it under every reading. */
function settle(rule: Rule, settled: ReadonlyMap<string, (typeof READINGS)[number]>): Rule {
  if (rule.contested?.some(({ question }) => settled.has(question)) !== true) return rule;
  const contested = rule.contested.map((entry): Contested => {
    const reading = settled.get(entry.question);
    if (reading === undefined) return entry;
    const verdict = entry.verdict[reading];
    // Without a verdict of its own the question leaves the outcome as it is, under every reading.
    const everywhere = verdict === undefined ? [] : READINGS.map((each) => [each, verdict]);
    return { ...entry, verdict: Object.fromEntries(everywhere) };
  });
  return { ...rule, contested };
}

function withInstruments(
  sources: RulePack['sources'],
  { instruments = [] }: ProfileDefinition,
): RulePack['sources'] {
  if (sources === undefined) return undefined;
  return {
    ...sources,
    instruments: [
      ...sources.instruments,
      ...instruments.map(({ id, title, published, inForce, lastReform, articles }) => ({
        id,
        title: title.es,
        published,
        inForce: inForce ?? published,
        lastReform,
        articles: articles ?? {},
      })),
    ],
  };
}
