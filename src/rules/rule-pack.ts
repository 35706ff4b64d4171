import type { Authorities } from './format/authorities';
import type { Glossary } from './format/glossary';
import type { Parameter } from './format/parameter';
import type { Question } from './format/question';
import type { Rule } from './format/rule';
import type { Sources } from './format/sources';

/** What a rule pack is made of, as data already checked. */
export interface RulePack {
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly questions: readonly Question[];
  readonly authorities: Authorities;
  /** The addressees that rules may name; unchecked where it is left out. */
  readonly glossary?: Glossary | undefined;
  /** The articles that rules may cite, with their hashes; unchecked where it is left out. */
  readonly sources?: Sources | undefined;
}

/**
 * What is worked out from every file of a pack as a whole, recorded for when the pack is handed over
 * without the examples of its rules.
 */
export interface PackRecord {
  /** Hash of the whole pack, as a `RuleSet` works it out. */
  readonly hash: string;
  /** Places among the rules of those whose signature is good. */
  readonly signed: readonly number[];
}
