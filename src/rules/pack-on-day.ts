import { parsePlainDate } from '../core/index';
import type { Parameter } from './format/parameter';
import { RULE_ID, type Rule } from './format/rule';
import { parametersOf } from './load/signature';
import type { RulePack } from './rule-pack';

/**
 * The civil days on which these rules, the figures behind them and the rules that those figures name
 * begin to be other than before, in order; the first is the first day of all.
 */
export function daysOfChange(pack: RulePack, ids: readonly string[]): readonly number[] {
  const starts = new Set<number>();
  const firsts: number[] = [];
  const note = (dated: readonly Dated[]) => {
    const days = dated.map(daysOf);
    firsts.push(...days.map(({ from }) => from));
    const first = Math.min(...days.map(({ from }) => from));
    for (const { from, to } of days) {
      if (from > first) starts.add(from);
      if (to < Number.POSITIVE_INFINITY) starts.add(to + 1);
    }
  };
  const behind = new Set(ids);
  const figures = new Set<Parameter>();
  for (const id of behind) {
    const versions = pack.rules.filter((rule) => rule.id === id);
    note(versions.map(({ effective }) => effective));
    for (const figure of versions.flatMap((rule) => parametersOf(rule, pack.parameters))) {
      if (figures.has(figure)) continue;
      figures.add(figure);
      note(figure.values);
      for (const named of figure.values.flatMap(({ value }) => value)) {
        if (typeof named === 'string' && RULE_ID.test(named)) behind.add(named);
      }
    }
  }
  const first = Math.min(...firsts);
  return Number.isFinite(first) ? [...new Set([first, ...starts])].sort((a, b) => a - b) : [];
}

/** Before every act that is judged. */
const LONG_AGO = '1900-01-01';
const ALWAYS = { from: LONG_AGO, to: null } as const;
const NO_MORE = { from: LONG_AGO, to: LONG_AGO } as const;

/**
 * A pack as it is on a civil day, as if it had always been so: of each rule the version in force (before
 * the first one, the first), of each figure its value. A rule that has ended by then is over.
 */
export function packOn(pack: RulePack, day: number): RulePack {
  const versions = new Map<string, Rule[]>();
  for (const rule of pack.rules) versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule]);
  return {
    rules: [...versions.values()].flatMap((each) => {
      const dated = each.map((rule) => ({ ...rule.effective, rule }));
      const current = inForce(dated, day);
      const effective = current === undefined ? NO_MORE : ALWAYS;
      return (current ?? dated.slice(0, 1)).map(({ rule }) => ({ ...rule, effective }));
    }),
    parameters: pack.parameters.map((parameter) => ({
      ...parameter,
      values: (inForce(parameter.values, day) ?? parameter.values.slice(-1)).map(({ value }) => ({
        ...ALWAYS,
        value,
      })),
    })),
    questions: pack.questions,
    authorities: pack.authorities,
    standing: pack.standing,
  };
}

interface Dated {
  readonly from: string;
  readonly to: string | null;
}

const daysOf = ({ from, to }: Dated) => ({
  from: parsePlainDate(from) ?? Number.NEGATIVE_INFINITY,
  to: parsePlainDate(to ?? '') ?? Number.POSITIVE_INFINITY,
});

function inForce<Part extends Dated>(parts: readonly Part[], day: number) {
  const sorted = [...parts].sort((one, other) => daysOf(one).from - daysOf(other).from);
  const [first] = sorted;
  const current =
    sorted.find((part) => daysOf(part).from <= day && day <= daysOf(part).to) ??
    (first !== undefined && day < daysOf(first).from ? first : undefined);
  return current === undefined ? undefined : [current];
}
