import type { Truth, Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Bounds } from '../evaluate/bounds';
import type { Facts, FactValue, PlacedFacts } from '../evaluate/fact-value';
import type { PlacedLine } from '../evaluate/placed-lines';
import type { RootCondition } from '../format/condition';
import type { Selection } from '../format/fact';
import type { Environment } from '../history/environment';
import type { Occurrence } from '../history/facts';
import type { HistoryEvent } from '../history/history';
import type { Match } from '../history/select';
import type { FactsJudgement, Outcome } from './readings';

type Moment = number | Bounds;

/** The term of a duty, and the act that answered it. */
export interface DutyTimes {
  /** The duty began, in epoch milliseconds. */
  readonly startedAt: Moment;
  /** The last instant on time, under the reading asked for. */
  readonly due: Moment | undefined;
  /** The last instant that another reading would still accept, where it is later. */
  readonly lenientDue: number | undefined;
  /** The act that met the duty, or missed it. */
  readonly act: HistoryEvent | undefined;
  /** The log shows an effect before its cause. */
  readonly outOfOrder: HistoryEvent | undefined;
}

/** What a rule says, and of a duty also when it was due and what answered it. */
export interface DutyJudgement extends FactsJudgement {
  readonly times?: DutyTimes | undefined;
}

/** What a rule says of one occurrence, under each reading. */
export class Judgement {
  readonly compiled: CompiledRule;
  readonly occurrence: Occurrence;
  readonly verdict: Verdict;
  readonly readings: Outcome;
  /** Open questions (A01 to A89) on which the outcome turns. */
  readonly questions: readonly string[];
  private readonly slots: PlacedFacts;
  private readonly times: DutyTimes | undefined;

  constructor(
    compiled: CompiledRule,
    occurrence: Occurrence,
    slots: PlacedFacts,
    { verdict, readings, questions }: FactsJudgement,
    times?: DutyTimes,
  ) {
    this.compiled = compiled;
    this.occurrence = occurrence;
    this.verdict = verdict;
    this.readings = readings;
    this.questions = questions;
    this.slots = slots;
    this.times = times;
  }

  /** What was known, by name. */
  get facts(): Facts {
    return this.compiled.forLogs.plan.named(this.slots);
  }

  /** What was known of one fact. */
  fact(name: string): FactValue {
    const place = this.compiled.forLogs.plan.slots.get(name);
    return place === undefined ? undefined : this.slots.get(place);
  }

  /** The lines of a condition of the rule that decided, where it comes to `result`; none elsewhere. */
  deciding(condition: RootCondition, result: Truth): readonly PlacedLine[] {
    const lines = this.compiled.forLogs.linesOf(condition);
    const deciding: PlacedLine[] = [];
    if (lines.truth(this.slots) === result) lines.addDeciding(this.slots, result, deciding);
    return deciding;
  }

  /** The events that a selection of the rule means for this occurrence; see `Selector.matches`. */
  matchesOf(selection: Selection, env: Environment): readonly Match[] | undefined {
    const selector = this.compiled.forLogs.selectorOf(selection);
    return selector.matches(env, this.occurrence.links, this.slots);
  }

  get startedAt(): DutyTimes['startedAt'] | undefined {
    return this.times?.startedAt;
  }

  get due(): DutyTimes['due'] {
    return this.times?.due;
  }

  get lenientDue(): DutyTimes['lenientDue'] {
    return this.times?.lenientDue;
  }

  get act(): DutyTimes['act'] {
    return this.times?.act;
  }

  get outOfOrder(): DutyTimes['outOfOrder'] {
    return this.times?.outOfOrder;
  }

  /** The same judgement where other readings say otherwise. */
  withReadings(readings: Outcome, questions: readonly string[]): Judgement {
    const outcome = { verdict: this.verdict, readings, questions };
    return new Judgement(this.compiled, this.occurrence, this.slots, outcome, this.times);
  }
}
