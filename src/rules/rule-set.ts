import {
  type BilingualText,
  type Citation,
  canonicalJson,
  parsePlainDate,
  sha256Of,
} from '../core/index';
import { CompiledRule } from './compiled-rule';
import { authoritiesSchema } from './format/authorities';
import { coverageSchema } from './format/coverage';
import { glossarySchema } from './format/glossary';
import { type Parameter, type ParameterValue, parameterSchema } from './format/parameter';
import { type Question, questionSchema } from './format/question';
import type { Beside, Rule } from './format/rule';
import { sourcesSchema } from './format/sources';
import { isSigned } from './load/signature';
import { packFlaws } from './pack-flaws';
import { daysOfChange, packOn } from './pack-on-day';
import type { PackRecord, RulePack, Standing } from './rule-pack';

/** Another rule on the same matter, in the version in force, and which of the two prevails. */
export interface RuleBeside {
  readonly rule: Rule;
  readonly prevails: Beside['prevails'];
  readonly grounds: Beside['grounds'];
}

/** The versions that govern from one civil day to another. */
interface Governing {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly CompiledRule[];
}

const NO_BESIDES: readonly RuleBeside[] = Object.freeze([]);

const SEEN_FROM_THE_OTHER = { this: 'other', other: 'this', both: 'both' } as const;

/**
 * Rules, parameters and open questions of one legal order, by date. Built once; immutable.
 */
export class RuleSet {
  readonly rules: readonly CompiledRule[];
  readonly questions: ReadonlyMap<string, Question>;
  /** SHA-256 of the content, independent of the order of files and keys. */
  readonly hash: string;
  readonly #versions = new Map<string, CompiledRule[]>();
  readonly #byTrigger = new Map<string, string[]>();
  readonly #governing = new Map<string, Governing[]>();
  readonly #parameters = new Map<string, { from: number; to: number; value: ParameterValue }[]>();
  readonly #authorities = new Map<string, string>();
  readonly #unsigned = new Set<Rule>();
  readonly #besides = new Map<string, Beside[]>();
  readonly #pack: RulePack;
  readonly #standing: Standing | undefined;

  /**
   * @param record what the whole pack gave, where this one is without its examples
   * @throws ProtocolError where two versions of a rule are in force on the same day, or a name is used that is not in the pack.
   */
  constructor(pack: RulePack, record?: PackRecord) {
    for (const { error } of packFlaws(pack)) throw error;
    const { hash, signed } = record ?? recordOf(pack);
    this.#pack = pack;
    this.#standing = pack.standing;
    this.rules = pack.rules.map((rule) => new CompiledRule(rule));
    this.questions = new Map(pack.questions.map((question) => [question.id, question]));
    this.hash = hash;
    for (const rule of this.rules) this.#addVersion(rule);
    for (const parameter of pack.parameters) this.#addParameter(parameter);
    for (const { code, alsoNamed = [], successors } of pack.authorities.authorities) {
      for (const name of [code, ...alsoNamed]) this.#authorities.set(name, code);
      for (const successor of successors) this.#authorities.set(successor.code, code);
    }
    for (const [place, rule] of pack.rules.entries()) {
      if (!signed.includes(place)) this.#unsigned.add(rule);
      this.#addBesides(rule);
    }
  }

  /** The files that it was built from. */
  get pack(): RulePack {
    return this.#pack;
  }

  /** Identities of the rules that an event type sets in motion, in order. */
  triggeredBy(type: string): readonly string[] {
    return this.#byTrigger.get(type) ?? [];
  }

  /**
   * The rules that an event type sets in motion, in order, each in the version that governs a civil
   * day.
   */
  governing(type: string, day: number): readonly CompiledRule[] {
    const known = this.#governing.get(type);
    const found = known?.find(({ from, to }) => from <= day && day <= to);
    if (found !== undefined) return found.rules;
    const governing = this.#governingOn(this.triggeredBy(type), day);
    if (known === undefined) this.#governing.set(type, [governing]);
    else known.push(governing);
    return governing.rules;
  }

  /** Every version of a rule, by date; of the one in its place where the profile has another. */
  versionsOf(id: string): readonly CompiledRule[] {
    return this.#versions.get(this.inPlaceOf(id)) ?? [];
  }

  /** The id of the rule that stands where one of the federal order would: itself, unless replaced. */
  inPlaceOf(id: string): string {
    return this.#standing?.replaced.get(id) ?? id;
  }

  /** Whether it says how its rules stand to those of an order that it extends. */
  get extendsAnother(): boolean {
    return this.#standing !== undefined;
  }

  /** The id by which machines name a rule: that of the rule in whose place it stands. */
  placeOf(id: string): string {
    for (const [place, by] of this.#standing?.replaced ?? []) if (by === id) return place;
    return id;
  }

  /** Whether no machine of this legal order may stop an act by a rule: it is closed, or of another order. */
  isSilent(id: string): boolean {
    const { closed, reference } = this.#standing ?? {};
    return closed?.has(id) === true || reference?.has(id) === true;
  }

  /** Whether a rule is of another legal order, kept to compare by. */
  isReference(id: string): boolean {
    return this.#standing?.reference.has(id) === true;
  }

  /** Whether a rule is of another legal order, and binds here as the least of protection only. */
  isFloor(id: string): boolean {
    return this.#standing?.floor.has(id) === true;
  }

  /** How an organ is called in this legal order; `undefined` where it has its federal name. */
  organName(code: string): BilingualText | undefined {
    return this.#standing?.organs.get(code);
  }

  /** The provision that a rule was written from, with the name of its law where no reader knows it. */
  citationOf({ citation }: Rule): Citation {
    const { instrument, article, paragraph, fraction } = citation;
    const law = this.#standing?.laws.get(instrument);
    return {
      instrument,
      ...(law === undefined ? {} : { law }),
      article,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(fraction === undefined ? {} : { fraction }),
    };
  }

  /** The version in force on a civil day; before the first one, the first: its terms start then. */
  versionOn(id: string, day: number): CompiledRule | undefined {
    const versions = this.versionsOf(id);
    return (
      versions.find((rule) => rule.from <= day && day <= rule.to) ??
      (versions[0] !== undefined && day < versions[0].from ? versions[0] : undefined)
    );
  }

  /**
   * The civil days on which these rules, or what they rest on, begin to be other than before, in order;
   * the first is the first day of all.
   */
  daysOfChange(ids: readonly string[]): readonly number[] {
    return daysOfChange(
      this.#pack,
      ids.map((id) => this.inPlaceOf(id)),
    );
  }

  /** The rules and figures of a civil day, as if they had always been so; those that ended are not there. */
  asOn(day: number): RuleSet {
    return new RuleSet(packOn(this.#pack, day));
  }

  /** Rules in force on a civil day that govern the same matter as another, and which of the two prevails. */
  besides(id: string, day: number): readonly RuleBeside[] {
    const besides = this.#besides.get(id);
    if (besides === undefined) return NO_BESIDES;
    return besides.flatMap(({ rule, prevails, grounds }) => {
      const version = this.versionsOf(rule).find(({ from, to }) => from <= day && day <= to);
      return version === undefined ? [] : [{ rule: version.rule, prevails, grounds }];
    });
  }

  /** Value of a parameter on a civil day, or the first one before any is in force. */
  parameterOn(id: string, day: number): ParameterValue | undefined {
    const values = this.#parameters.get(id);
    if (values === undefined) return undefined;
    const [only] = values;
    if (values.length === 1 && only !== undefined && day <= only.to) return only.value;
    const value = values.find(({ from, to }) => from <= day && day <= to);
    return (
      value?.value ??
      (values?.[0] !== undefined && day < values[0].from ? values[0].value : undefined)
    );
  }

  /** The 2012 code of an authority, given any name that it has had; other codes stay as they are. */
  authority(code: string): string {
    return this.#authorities.get(code) ?? code;
  }

  /** Whether somebody answers for a rule as it now stands. */
  isSigned({ rule }: CompiledRule): boolean {
    return !this.#unsigned.has(rule);
  }

  /** How many of some rules nobody answers for: drafts, and those changed after they were signed. */
  unsignedAmong(rules: Iterable<CompiledRule>): number {
    let count = 0;
    for (const rule of rules) if (!this.isSigned(rule)) count++;
    return count;
  }

  /** Short names of the laws of some rules that were written without reading their text, each once. */
  unreadAmong(rules: Iterable<CompiledRule>): readonly BilingualText[] {
    const used = new Set([...rules].map(({ rule }) => rule.citation.instrument));
    return [...(this.#standing?.unread ?? [])].flatMap((id) => {
      const name = this.#standing?.laws.get(id);
      return used.has(id) && name !== undefined ? [name] : [];
    });
  }

  /** The versions on a day, and the days around it on which they are the same. */
  #governingOn(ids: readonly string[], day: number): Governing {
    let from = Number.NEGATIVE_INFINITY;
    let to = Number.POSITIVE_INFINITY;
    const rules: CompiledRule[] = [];
    for (const id of ids) {
      const rule = this.versionOn(id, day);
      if (rule !== undefined) rules.push(rule);
      for (const version of this.versionsOf(id)) {
        if (version.from > day) to = Math.min(to, version.from - 1);
        else if (version.to < day) from = Math.max(from, version.to + 1);
        else {
          from = Math.max(from, version.from);
          to = Math.min(to, version.to);
        }
      }
    }
    return { from, to, rules };
  }

  #addVersion(rule: CompiledRule): void {
    const { id } = rule.rule;
    const versions = this.#versions.get(id) ?? [];
    versions.push(rule);
    versions.sort((a, b) => a.from - b.from);
    this.#versions.set(id, versions);
    for (const type of rule.rule.on) {
      const ids = this.#byTrigger.get(type) ?? [];
      if (!ids.includes(id)) ids.push(id);
      this.#byTrigger.set(type, ids.sort());
    }
  }

  /** It is written in one of the two rules, and holds for both. */
  #addBesides({ id, besides = [] }: Rule): void {
    for (const { rule, prevails, grounds } of besides) {
      this.#addBeside(id, { rule, prevails, grounds });
      this.#addBeside(rule, { rule: id, prevails: SEEN_FROM_THE_OTHER[prevails], grounds });
    }
  }

  #addBeside(id: string, beside: Beside): void {
    const known = this.#besides.get(id) ?? [];
    if (known.some(({ rule }) => rule === beside.rule)) return;
    this.#besides.set(
      id,
      [...known, beside].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    );
  }

  #addParameter(parameter: Parameter): void {
    const values = parameter.values.map(({ from, to, value }) => ({
      from: parsePlainDate(from) ?? Number.NEGATIVE_INFINITY,
      to: parsePlainDate(to ?? '') ?? Number.POSITIVE_INFINITY,
      value,
    }));
    values.sort((a, b) => a.from - b.from);
    this.#parameters.set(parameter.id, values);
  }
}

/** Checks the parts of a pack other than its rules, which `lintRule` checks. */
export const packSchemas = {
  parameter: parameterSchema,
  question: questionSchema,
  authorities: authoritiesSchema,
  glossary: glossarySchema,
  sources: sourcesSchema,
  coverage: coverageSchema,
} as const;

/** What the files of a whole pack give together. */
export function recordOf(pack: RulePack): PackRecord {
  const { rules, parameters, questions, authorities, standing } = pack;
  const parts = [...rules, ...parameters, ...questions, authorities].map(canonicalJson).sort();
  return {
    hash: sha256Of([...parts, ...standingText(standing)].join('\n')),
    signed: rules.flatMap((rule, place) => (isSigned(rule, parameters) ? [place] : [])),
  };
}

/** What a profile makes of the rules that it extends is part of what they are. */
function standingText(standing: Standing | undefined): readonly string[] {
  if (standing === undefined) return [];
  const { replaced, closed, reference } = standing;
  return [canonicalJson([[...replaced].sort(), [...closed].sort(), [...reference].sort()])];
}
