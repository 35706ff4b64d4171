import type { BilingualText, Citation } from '../core/index';
import type { RefKey } from '../events/index';
import type { Bench, Rule, RuleSet } from '../rules/index';
import { absenceMessage } from './message/condition-message';
import { isInDays } from './message/delay';
import { WouldSettle } from './message/would-settle';
import type { FindingBeside } from './report';

/**
 * What follows for the findings of a rule from the rule alone: worked out once for an audit, and held
 * once, however many findings say it. No two rules have the same keys; all frames do, and what is made
 * of them for each finding is faster for it.
 */
export class FindingFrame {
  readonly id: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly subject: readonly RefKey[];
  readonly responsible: string;
  /** How the profile calls that organ, where it does not have its federal name. */
  readonly responsibleName: BilingualText | undefined;
  readonly isReference: boolean;
  readonly isFloor: boolean;
  readonly isDuty: boolean;
  readonly isInDays: boolean;
  /** Some fact is read from the vote on the event. */
  readonly usesVote: boolean;
  /** The subject of a finding does not name the element that was judged. */
  readonly namesElement: boolean;
  readonly noteOfCompliant: BilingualText | undefined;
  readonly noteOfMissed: BilingualText | undefined;
  /** What a rule of order says of an act that nothing came before. */
  readonly absence: BilingualText | undefined;
  readonly settling: WouldSettle;
  readonly #rules: RuleSet;
  readonly #besides = new Map<Rule, FindingBeside>();
  readonly #texts = new Map<string, BilingualText>();

  constructor(rule: Rule, rules: RuleSet, bench: Bench) {
    this.id = rule.id;
    this.title = rule.title;
    this.citation = rules.citationOf(rule);
    this.subject = rule.subject;
    this.responsible = rule.addressee;
    this.responsibleName = rules.organName(rule.addressee);
    this.isReference = rules.isReference(rule.id);
    this.isFloor = rules.isFloor(rule.id);
    this.isDuty = rule.kind === 'response';
    this.isInDays = isInDays(rule);
    this.usesVote = Object.values(rule.facts ?? {}).some(
      ({ source }) => typeof source === 'string' && source.startsWith('vote.'),
    );
    this.namesElement = rule.forEach?.ref === undefined;
    this.noteOfCompliant = copyOf(rule.notes?.compliant);
    this.noteOfMissed = copyOf(rule.notes?.missed);
    this.absence = rule.kind === 'precedence' ? absenceMessage(rule) : undefined;
    this.settling = new WouldSettle(rule, bench);
    this.#rules = rules;
  }

  /** The other rules on the matter that are in force on a civil day, where there are any. */
  besidesOn(day: number): readonly FindingBeside[] | undefined {
    const besides = this.#rules.besides(this.id, day);
    if (besides.length === 0) return undefined;
    return besides.map(({ rule: other, prevails, grounds }) => {
      let beside = this.#besides.get(other);
      if (beside === undefined) {
        const { id, title } = other;
        const citation = this.#rules.citationOf(other);
        beside = { rule: id, title, citation, prevails, grounds };
        this.#besides.set(other, beside);
      }
      return beside;
    });
  }

  /**
   * The text as it was said before, where it was; else a copy, so that nobody who changes a report
   * changes what later audits say.
   */
  saidBefore({ es, en }: BilingualText): BilingualText {
    const before = this.#texts.get(es);
    if (before !== undefined && before.en === en) return before;
    const text = { es, en };
    this.#texts.set(es, text);
    return text;
  }
}

const copyOf = (text: BilingualText | undefined): BilingualText | undefined =>
  text === undefined ? undefined : { es: text.es, en: text.en };
