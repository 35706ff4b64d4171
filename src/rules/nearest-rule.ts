import { suggest } from './load/suggest';
import type { RuleSet } from './rule-set';

/** The id of the rule, or of the article of rules, that is nearest to one that does not exist. */
export function nearestRule(rules: RuleSet, name: string): string | undefined {
  const ids = rules.rules.map(({ rule }) => rule.id);
  const folders = ids.map((id) => id.slice(0, id.lastIndexOf('/')));
  return suggest(name, [...new Set([...folders, ...ids])]);
}
