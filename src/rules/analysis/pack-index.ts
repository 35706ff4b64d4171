import { parsePlainDate } from '../../core/index';
import type { Parameter, ParameterValue } from '../format/parameter';
import type { Rule } from '../format/rule';
import type { LoadedPack } from '../load/load-rule-set';
import type { RuleText } from '../load/rule-text';

/** Civil days, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A version of a rule, the days on which it is in force, and its file. */
export interface DatedRule extends Days {
  readonly rule: Rule;
  readonly text: RuleText;
}

/** A value of a parameter and the days on which it is in force. */
export interface DatedValue extends Days {
  readonly value: ParameterValue;
}

/** A parameter, its values by date, and its file. */
export interface DatedParameter {
  readonly parameter: Parameter;
  readonly values: readonly DatedValue[];
  readonly text: RuleText;
}

export const meet = (one: Days, other: Days): boolean =>
  one.from <= other.to && other.from <= one.to;

/** The rules and parameters of a pack by name and date, each with the file that it stands in. */
export class PackIndex {
  readonly rules: readonly DatedRule[];
  readonly parameters: ReadonlyMap<string, DatedParameter>;

  constructor(readonly pack: LoadedPack) {
    const texts = textsByName(pack);
    this.rules = pack.rules
      .flatMap((rule) => {
        const text = texts.get(`${rule.id} ${rule.effective.from}`);
        return text === undefined ? [] : [{ rule, text, ...daysOf(rule.effective) }];
      })
      .sort((one, other) => (one.rule.id < other.rule.id ? -1 : 1));
    this.parameters = new Map(
      pack.parameters.flatMap((parameter) => {
        const text = texts.get(parameter.id);
        const values = parameter.values
          .map(({ value, ...dates }) => ({ value, ...daysOf(dates) }))
          .sort((one, other) => one.from - other.from);
        return text === undefined ? [] : [[parameter.id, { parameter, values, text }]];
      }),
    );
  }

  /** Every version of each rule, in the order of their dates. */
  get versions(): ReadonlyMap<string, readonly DatedRule[]> {
    const versions = new Map<string, DatedRule[]>();
    for (const dated of this.rules) {
      const known = versions.get(dated.rule.id) ?? [];
      versions.set(
        dated.rule.id,
        [...known, dated].sort((one, other) => one.from - other.from),
      );
    }
    return versions;
  }

  /** The different values that a parameter has on some days; before the first, the first. */
  valuesOn(id: string, days: Days): readonly ParameterValue[] {
    const values = this.parameters.get(id)?.values ?? [];
    const inForce = values.filter((value) => meet(value, days));
    const [first] = values;
    if (first !== undefined && days.from < first.from && !inForce.includes(first)) {
      inForce.unshift(first);
    }
    return inForce.map(({ value }) => value);
  }
}

function daysOf({ from, to }: { readonly from: string; readonly to: string | null }): Days {
  return {
    from: parsePlainDate(from) ?? Number.NEGATIVE_INFINITY,
    to: parsePlainDate(to ?? '') ?? Number.POSITIVE_INFINITY,
  };
}

/** Files by the id that they hold; a rule also by its first day, because it has a file a version. */
function textsByName({ texts }: LoadedPack): ReadonlyMap<string, RuleText> {
  const byName = new Map<string, RuleText>();
  for (const text of texts.values()) {
    const value = text.value as
      | { readonly id?: unknown; readonly effective?: { readonly from?: unknown } }
      | undefined;
    if (typeof value?.id !== 'string') continue;
    const from = value.effective?.from;
    byName.set(from === undefined ? value.id : `${value.id} ${String(from)}`, text);
  }
  return byName;
}
