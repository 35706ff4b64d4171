import { existsSync, readFileSync } from 'node:fs';
import { canonicalJson } from '../core/index';
import type { Rule, RuleFile } from '../rules/index';
import { federalFolder } from './federal-rules';
import { filesUnder } from './files-under';

/** The rule files of the federal Mecanismo with their examples, which the library does without. */
export function federalFiles(): Iterable<RuleFile> {
  const found = federalFolder();
  return found === undefined ? [] : filesUnder(found);
}

/** A rule with its examples: those of its file where the library has the rule without them. */
export function withExamples(rule: Rule): Rule {
  const file = `${federalFolder()}${rule.id}.json`;
  if (rule.examples.length > 0 || !existsSync(file)) return rule;
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Rule;
  return canonicalJson({ ...whole, examples: [] }) === canonicalJson(rule) ? whole : rule;
}
