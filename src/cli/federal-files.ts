import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../core/index';
import type { Rule, RuleFile } from '../rules/index';
import { filesUnder } from './files-under';

/** Where the rules stand beside the program as it is built, and beside its sources. */
const PLACES = ['../rules/', '../../rules/'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

const folder = (): string | undefined =>
  PLACES.find((place) => existsSync(`${place}coverage.json`));

/** The rule files of the federal Mecanismo with their examples, which the library does without. */
export function federalFiles(): Iterable<RuleFile> {
  const found = folder();
  return found === undefined ? [] : filesUnder(found);
}

/** A rule with its examples: those of its file where the library has the rule without them. */
export function withExamples(rule: Rule): Rule {
  const file = `${folder()}${rule.id}.json`;
  if (rule.examples.length > 0 || !existsSync(file)) return rule;
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Rule;
  return canonicalJson({ ...whole, examples: [] }) === canonicalJson(rule) ? whole : rule;
}
