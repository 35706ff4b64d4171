import { READINGS, type Reading } from '../../core/index';
import { type Condition, missedVerdict, type Operator, type Rule } from '../../rules/index';

/** Past so many different lines nothing is worked out: every reading is taken to be reached. */
const MOST_LINES = 12;

/**
 * The readings in which a breach may come out as what the rule says of one. Where the open questions
 * take every breach, none is left. Lines are taken to be free of one another, so that a reading is
 * left out only where no facts at all lead to it.
 */
export function missedReadings(rule: Rule): readonly Reading[] {
  const missed = missedVerdict(rule);
  const contests = (rule.contested ?? []).filter(({ of }) => of !== 'compliant');
  const lines: string[] = [];
  const applies = rule.when === undefined ? undefined : truthOf(rule.when, lines);
  const met = rule.kind === 'condition' ? truthOf(rule.condition, lines) : undefined;
  const exceptions = contests.map(({ when, verdict }) => ({
    arises: truthOf(when, lines),
    verdict,
  }));
  if (exceptions.length === 0 || lines.length > MOST_LINES) return READINGS;
  const reached = new Set<Reading>();
  for (let given = 0; given < 2 ** lines.length; given++) {
    if (applies?.(given) === false || met?.(given) === true) continue;
    const exception = exceptions.find(({ arises }) => arises(given));
    for (const reading of READINGS) {
      if ((exception?.verdict[reading] ?? missed) === missed) reached.add(reading);
    }
  }
  return READINGS.filter((reading) => reached.has(reading));
}

/** Whether a condition holds; bit `n` of `given` says whether line `n` of the table does. */
type Truth = (given: number) => boolean;

function truthOf(condition: Condition, lines: string[]): Truth {
  if ('all' in condition) {
    const parts = condition.all.map((each) => truthOf(each, lines));
    return (given) => parts.every((part) => part(given));
  }
  if ('any' in condition) {
    const parts = condition.any.map((each) => truthOf(each, lines));
    return (given) => parts.some((part) => part(given));
  }
  if ('not' in condition) {
    const part = truthOf(condition.not, lines);
    return (given) => !part(given);
  }
  const { fact, operator, value } = condition;
  const isFalse = value === false && (operator === 'equal' || operator === 'notEqual');
  const opposite = OPPOSITE[operator];
  const line = JSON.stringify([fact, opposite ?? operator, isFalse ? true : value]);
  const at = lines.includes(line) ? lines.indexOf(line) : lines.push(line) - 1;
  const holds = (opposite === undefined) !== isFalse;
  return (given) => (Math.floor(given / 2 ** at) % 2 === 1) === holds;
}

/** What an operator denies, so that a line and its denial are one. */
const OPPOSITE: Readonly<Partial<Record<Operator, Operator>>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};
