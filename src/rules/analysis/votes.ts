import { visible } from '../../core/index';
import type { Condition, Leaf, Operator } from '../format/condition';
import type { Fact } from '../format/fact';
import type { Analysis } from './analysis';
import { canHold } from './decide';
import type { DatedRule } from './pack-index';
import { isFact, opposite, problemOf, together } from './problem';
import { isParameter } from './variables';

/** What a number of votes in favour may be measured against. */
const BASES = ['vote.present', 'vote.against', 'session.present', 'session.seatsInOffice'];
const SEATS = 'junta/seats';

const MORE: readonly Operator[] = ['greaterThan', 'greaterThanInclusive'];
const LESS: readonly Operator[] = ['lessThan', 'lessThanInclusive'];

/** A comparison of the votes in favour with something, the votes on its left. */
interface Comparison {
  readonly leaf: Leaf;
  readonly votes: Fact;
  /** The fact on the other side; a literal has none. */
  readonly base: Fact | undefined;
  readonly strict: boolean;
}

/** Votes that are measured against nothing, with a fraction that is none, or that a tie leaves open. */
export function findVotesWithoutBase(analysis: Analysis): void {
  for (const dated of analysis.index.rules) {
    const { rule } = dated;
    if (rule.kind !== 'condition') continue;
    const facts = Object.values(rule.facts ?? {});
    if (!facts.some(({ source }) => source === 'vote.for')) continue;
    const comparisons = comparisonsIn(rule.condition, rule.facts ?? {});
    withoutBase(analysis, dated, comparisons);
    for (const comparison of comparisons) smallFraction(analysis, dated, comparison);
    withoutTie(analysis, dated, comparisons);
    castWithoutTie(analysis, dated);
  }
}

function withoutBase(
  { findings }: Analysis,
  dated: DatedRule,
  comparisons: readonly Comparison[],
): void {
  if (comparisons.length === 0 || comparisons.some(({ base }) => isBase(base))) return;
  findings.ofRule('E_VOTE_BASE', dated, ['condition'], {
    message: {
      es: 'compara los votos a favor con una cifra y no con los presentes, los votos en contra o los asientos: no dice de qué son mayoría',
      en: 'it compares the votes in favour with a figure and not with those present, the votes against or the seats: it does not say of what they are a majority',
    },
    help: {
      es: 'compare con un hecho de `vote.present`, `vote.against` o `session.seatsInOffice`',
      en: 'compare with a fact of `vote.present`, `vote.against` or `session.seatsInOffice`',
    },
  });
}

const isBase = (fact: Fact | undefined): boolean =>
  fact !== undefined &&
  (isParameter(fact.source)
    ? fact.source.parameter === SEATS
    : typeof fact.source === 'string' && BASES.includes(fact.source));

/** `d` times the votes against `n` times those present is a part of `n / d` of them. */
function smallFraction(
  { index, findings }: Analysis,
  dated: DatedRule,
  { leaf, votes, base, strict }: Comparison,
): void {
  if (base === undefined || !isBase(base) || base.source === 'vote.against') return;
  const factors = (fact: Fact): readonly number[] =>
    fact.times === undefined
      ? [1]
      : index.valuesOn(fact.times.parameter, dated).filter((value) => typeof value === 'number');
  const parts = factors(base);
  const fractions = factors(votes).flatMap((whole) => parts.map((part) => part / whole));
  const wrong = fractions.some((part) => (strict ? part < 1 / 2 : part <= 1 / 2))
    ? TOO_FEW
    : fractions.some((part) => (strict ? part >= 1 : part > 1))
      ? TOO_MANY
      : undefined;
  if (wrong === undefined) return;
  const line = visible(leaf.name);
  findings.ofRule('E_VOTE_FRACTION', dated, ['condition'], {
    message: { es: `«${line}»: ${wrong.es}`, en: `"${line}": ${wrong.en}` },
    help: {
      es: 'escriba los dos enteros de la fracción en `times`: el denominador con los votos y el numerador con los presentes',
      en: 'write the two integers of the fraction in `times`: the denominator with the votes and the numerator with those present',
    },
  });
}

const TOO_FEW = {
  es: 'con esos factores basta menos de una mayoría',
  en: 'with these factors less than a majority is enough',
};

const TOO_MANY = {
  es: 'con esos factores no bastan los votos de todos',
  en: 'with these factors the votes of all are not enough',
};

/** More votes for than against: a rule that says so says what comes of as many for as against. */
function withoutTie(
  { findings }: Analysis,
  dated: DatedRule,
  comparisons: readonly Comparison[],
): void {
  const isSimple = comparisons.some(({ base }) => base?.source === 'vote.against');
  if (!isSimple) return;
  const facts = Object.values(dated.rule.facts ?? {});
  if (facts.some(({ source }) => source === 'vote.castingVote')) return;
  findings.ofRule('E_VOTE_TIE', dated, ['condition'], {
    message: {
      es: 'pide más votos a favor que en contra y no dice qué pasa en un empate',
      en: 'it asks for more votes in favour than against and does not say what comes of a tie',
    },
    help: {
      es: 'añada la alternativa del empate con `vote.castingVote`',
      en: 'add the alternative of a tie with `vote.castingVote`',
    },
  });
}

/** The casting vote is there to break a tie: with more votes against than for, it carries nothing. */
function castWithoutTie(analysis: Analysis, dated: DatedRule): void {
  const { rule } = dated;
  if (rule.kind !== 'condition') return;
  const named = (source: string) =>
    Object.entries(rule.facts ?? {}).find((entry) => entry[1].source === source)?.[0];
  const inFavour = named('vote.for');
  const against = named('vote.against');
  const casting = named('vote.castingVote');
  if (inFavour === undefined || against === undefined || casting === undefined) return;
  if (!namesIn(rule.condition).has(casting)) return;
  const facts = analysis.variables.of(dated);
  const withoutIt = new Map(facts).set(casting, { name: 'no casting vote', type: 'text' });
  const line = (fact: string, operator: Operator, value: Leaf['value']) => ({
    name: '',
    fact,
    operator,
    value,
  });
  const decisive = together(
    problemOf(rule.when, facts),
    problemOf(rule.condition, facts),
    opposite(problemOf(rule.condition, withoutIt)),
    problemOf(line(casting, 'equal', 'for'), facts),
    problemOf(line(casting, 'equal', 'against'), withoutIt),
    problemOf(line(inFavour, 'lessThan', { fact: against }), facts),
  );
  if (canHold(decisive, analysis.budget) !== true) return;
  analysis.findings.ofRule('E_VOTE_CAST', dated, ['condition'], {
    message: {
      es: 'el voto de calidad da la decisión aunque haya más votos en contra que a favor',
      en: 'the casting vote carries the decision even with more votes against than in favour',
    },
    help: {
      es: 'póngalo en el mismo grupo que la línea del empate (votos a favor iguales a votos en contra)',
      en: 'put it in the same group as the line of the tie (votes in favour equal to votes against)',
    },
  });
}

function namesIn(part: Condition): ReadonlySet<string> {
  if ('not' in part) return namesIn(part.not);
  if ('fact' in part) return new Set([part.fact]);
  const parts = 'all' in part ? part.all : part.any;
  return new Set(parts.flatMap((child) => [...namesIn(child)]));
}

type Facts = Readonly<Record<string, Fact>>;

function comparisonsIn(part: Condition, facts: Facts): readonly Comparison[] {
  if ('all' in part) return part.all.flatMap((child) => comparisonsIn(child, facts));
  if ('any' in part) return part.any.flatMap((child) => comparisonsIn(child, facts));
  if ('not' in part) return comparisonsIn(part.not, facts);
  const { operator, value } = part;
  const left = facts[part.fact];
  const right = isFact(value) ? facts[value.fact] : undefined;
  const strict = operator === 'greaterThan' || operator === 'lessThan';
  if (left?.source === 'vote.for' && MORE.includes(operator)) {
    /** Any vote at all is no measure. */
    if (value === 0 && strict) return [];
    return [{ leaf: part, votes: left, base: right, strict }];
  }
  return right?.source === 'vote.for' && LESS.includes(operator)
    ? [{ leaf: part, votes: right, base: left, strict }]
    : [];
}
