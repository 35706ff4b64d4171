import { parsePlainDate, type Verdict } from '../core/index';
import { compilePlaced, type PlacedCondition } from './evaluate/compile-condition';
import type { PlacedFacts } from './evaluate/fact-value';
import { type PlacedLines, placedLines } from './evaluate/placed-lines';
import type { RootCondition } from './format/condition';
import type { Selection } from './format/fact';
import type { Rule } from './format/rule';
import { compileItems, FactPlan, type ItemsReader } from './history/facts';
import { Selector } from './history/select';
import { Duty } from './judge/duty';
import { FactSource } from './judge/fact-source';
import { Contest, missedVerdict } from './judge/readings';

/** A rule with its conditions as closures, built once. */
export class CompiledRule {
  readonly rule: Rule;
  /** Civil days, both included, on which this version is in force. */
  readonly from: number;
  readonly to: number;
  /** What a missed duty of this modality is, unless an open question says otherwise. */
  readonly missed: Verdict;
  #forLogs: CompiledForLogs | undefined;

  constructor(rule: Rule) {
    this.rule = rule;
    this.from = parsePlainDate(rule.effective.from) ?? Number.NEGATIVE_INFINITY;
    this.to = parsePlainDate(rule.effective.to ?? '') ?? Number.POSITIVE_INFINITY;
    this.missed = missedVerdict(rule);
  }

  /** What judging a log needs; made when it is first asked for. */
  get forLogs(): CompiledForLogs {
    this.#forLogs ??= new CompiledForLogs(this.rule);
    return this.#forLogs;
  }
}

/** A rule as it is judged on the events of a log: nothing is looked up by name or by path. */
export class CompiledForLogs {
  readonly plan: FactPlan;
  readonly when: PlacedCondition | undefined;
  readonly condition: PlacedCondition | undefined;
  readonly contests: readonly Contest<PlacedFacts>[];
  /** The elements that the rule runs through, where it does. */
  readonly items: ItemsReader | undefined;
  /** The duty of a rule of kind `response`. */
  readonly duty: Duty | undefined;
  /** What comes before, in a rule of kind `precedence`. */
  readonly after: readonly Selector[] | undefined;
  readonly #rule: Rule;
  readonly #sources = new Map<string, FactSource>();
  readonly #lines = new Map<RootCondition, PlacedLines>();
  readonly #selectors = new Map<Selection, Selector>();

  constructor(rule: Rule) {
    const plan = new FactPlan(rule.facts ?? {});
    const { slots } = plan;
    const compile = (condition: RootCondition) =>
      compilePlaced(condition, slots, (fact) => plan.costsLittle(fact));
    this.#rule = rule;
    this.plan = plan;
    this.when = rule.when === undefined ? undefined : compile(rule.when);
    this.condition = rule.kind === 'condition' ? compile(rule.condition) : undefined;
    this.contests = (rule.contested ?? []).map((entry) => new Contest(entry, compile(entry.when)));
    this.items = rule.forEach === undefined ? undefined : compileItems(rule.forEach.source);
    this.duty = rule.kind === 'response' ? new Duty(rule, slots) : undefined;
    this.after =
      rule.kind === 'precedence'
        ? rule.after.map((selection) => new Selector(selection, slots))
        : undefined;
  }

  /** Where a fact would be said; `undefined` for one that the rule does not declare. */
  sourceOf(fact: string): FactSource | undefined {
    let source = this.#sources.get(fact);
    if (source === undefined) {
      const { facts = {} } = this.#rule;
      const declared = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
      if (declared === undefined) return undefined;
      source = new FactSource(declared, this.#rule);
      this.#sources.set(fact, source);
    }
    return source;
  }

  /** The lines of a condition of the rule, for those who tell why it is as it is. */
  linesOf(condition: RootCondition): PlacedLines {
    let lines = this.#lines.get(condition);
    if (lines === undefined) {
      lines = placedLines(condition, this.plan.slots);
      this.#lines.set(condition, lines);
    }
    return lines;
  }

  /** A selection of the rule, for those who show which events it means. */
  selectorOf(selection: Selection): Selector {
    let selector = this.#selectors.get(selection);
    if (selector === undefined) {
      selector = new Selector(selection, this.plan.slots);
      this.#selectors.set(selection, selector);
    }
    return selector;
  }
}
