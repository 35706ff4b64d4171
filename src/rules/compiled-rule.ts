import { parsePlainDate, type Verdict } from '../core/index';
import { compileForSlots, type SlotCondition } from './evaluate/compile-condition';
import type { FactSlots } from './evaluate/fact-value';
import type { Rule } from './format/rule';
import { compileItems, FactPlan, type ItemsReader } from './history/facts';
import { Selector } from './history/select';
import { Duty } from './judge/duty';
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
  readonly when: SlotCondition | undefined;
  readonly condition: SlotCondition | undefined;
  readonly contests: readonly Contest<FactSlots>[];
  /** The elements that the rule runs through, where it does. */
  readonly items: ItemsReader | undefined;
  /** The duty of a rule of kind `response`. */
  readonly duty: Duty | undefined;
  /** What comes before, in a rule of kind `precedence`. */
  readonly after: readonly Selector[] | undefined;

  constructor(rule: Rule) {
    this.plan = new FactPlan(rule.facts ?? {}, rule.when);
    const { slots } = this.plan;
    this.when = rule.when === undefined ? undefined : compileForSlots(rule.when, slots);
    this.condition = rule.kind === 'condition' ? compileForSlots(rule.condition, slots) : undefined;
    this.contests = (rule.contested ?? []).map(
      (entry) => new Contest(entry, compileForSlots(entry.when, slots)),
    );
    this.items = rule.forEach === undefined ? undefined : compileItems(rule.forEach.source);
    this.duty = rule.kind === 'response' ? new Duty(rule, slots) : undefined;
    this.after =
      rule.kind === 'precedence'
        ? rule.after.map((selection) => new Selector(selection, slots))
        : undefined;
  }
}
