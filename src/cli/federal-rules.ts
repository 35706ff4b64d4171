import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../core/index';
import type { Rule, RuleFile } from '../rules/index';
import { filesUnder } from './files-under';

/** Beside the program as it is built, or where they are when that runs from its sources. */
const PLACES = [new URL('../rules/', import.meta.url), new URL('../../rules/', import.meta.url)];

const folder = (): string | undefined =>
  PLACES.map((each) => fileURLToPath(each)).find((each) => existsSync(`${each}glossary.json`));

let files: readonly RuleFile[] | undefined;

/** The files of the federal rules, as the package brings them. */
export function federalRules(): readonly RuleFile[] {
  if (files === undefined) {
    const found = folder();
    files = found === undefined ? [] : [...filesUnder(found)];
  }
  return files;
}

/** A rule with its examples: those of its file where the library has the rule without them. */
export function withExamples(rule: Rule): Rule {
  const file = `${folder()}${rule.id}.json`;
  if (rule.examples.length > 0 || !existsSync(file)) return rule;
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Rule;
  return canonicalJson({ ...whole, examples: [] }) === canonicalJson(rule) ? whole : rule;
}
