import type { BilingualText } from '../core/index';
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
  /** What a profile makes of the rules that it extends; absent where the pack extends none. */
  readonly standing?: Standing | undefined;
}

/** How the rules of a profile stand to those that it extends. */
export interface Standing {
  /** Rules that are not there, by id, with the rule of the profile that stands in the place of each. */
  readonly replaced: ReadonlyMap<string, string>;
  /** Rules that are closed: nobody owes what they ask, and no machine asks it. */
  readonly closed: ReadonlySet<string>;
  /** Rules of another legal order, kept to compare by: missing them is a warning, and blocks nothing. */
  readonly reference: ReadonlySet<string>;
  /** Rules of another legal order that bind as the least of protection, whatever its own law may say. */
  readonly floor: ReadonlySet<string>;
  /** Ids of the instruments of the profile whose text was not read: its rules come from a summary. */
  readonly unread: ReadonlySet<string>;
  /** Short names of the instruments of the profile, by id. */
  readonly laws: ReadonlyMap<string, BilingualText>;
  /** How organs are called here, by the code of the federal organ whose part they have. */
  readonly organs: ReadonlyMap<string, BilingualText>;
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
