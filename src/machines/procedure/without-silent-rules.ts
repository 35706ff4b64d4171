import type { RuleSet } from '../../rules/index';

/** Keys of a written machine whose values are lists of ids of rules. */
const LISTS: ReadonlySet<string> = new Set(['rules', 'speaking', 'answered', 'opens', 'closes']);

/**
 * The config of a machine as a legal order has it: rules that are closed there, or of another order,
 * ask nothing and open no duty, and those of the order are named by the place in which they stand.
 * Terms that were one object stay one, for laws are told apart by it.
 */
export function withoutSilentRules<Config>(config: Config, rules: RuleSet): Config {
  const known = new Map<object, unknown>();
  const convert = (value: unknown, key: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const after = Array.isArray(value) ? listed(value, key) : members(value);
    known.set(value, after);
    return after;
  };
  const listed = (value: readonly unknown[], key: string): unknown =>
    LISTS.has(key) && value.every((each) => typeof each === 'string')
      ? [...new Set(value.map((id) => rules.placeOf(id)))].filter((id) => !rules.isSilent(id))
      : value.map((each) => convert(each, ''));
  const members = (value: object): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each, key)]));
  return convert(config, '') as Config;
}
