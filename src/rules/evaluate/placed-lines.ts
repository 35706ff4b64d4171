import type { Truth } from '../../core/index';
import type { Condition, Leaf } from '../format/condition';
import { compilePlacedLeaf, type PlacedCondition } from './compile-condition';
import type { PlacedFacts, Slots } from './fact-value';
import { not } from './kleene';
import { areOpposite } from './open-branches';

/**
 * The lines of a condition over facts by place: tells, without a tree of what each line saw, which of
 * them decided. What `decidingLeaves` says of an explanation, said of many occurrences.
 */
export interface PlacedLines {
  truth(facts: PlacedFacts): Truth;
  /** Adds the lines that decided, where the condition comes to `result`. */
  addDeciding(facts: PlacedFacts, result: Truth, deciding: PlacedLine[]): void;
}

/** A line, and the names of the facts that it reads. */
export class PlacedLine implements PlacedLines {
  readonly leaf: Leaf;
  readonly name: string;
  readonly fact: string;
  /** The fact that it compares with; `undefined` where it compares with what is written in it. */
  readonly other: string | undefined;
  readonly facts: readonly string[];
  readonly truth: PlacedCondition;

  constructor(leaf: Leaf, slots: Slots) {
    const { name, fact, value } = leaf;
    this.leaf = leaf;
    this.name = name;
    this.fact = fact;
    this.other = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
    this.facts = this.other === undefined ? [fact] : [fact, this.other];
    this.truth = compilePlacedLeaf(leaf, slots);
  }

  addDeciding(_facts: PlacedFacts, _result: Truth, deciding: PlacedLine[]): void {
    deciding.push(this);
  }
}

export function placedLines(condition: Condition, slots: Slots): PlacedLines {
  const within = (part: Condition) => placedLines(part, slots);
  if ('all' in condition) return new PlacedGroup(condition.all.map(within), false, []);
  if ('any' in condition) {
    const parts = condition.any.map(within);
    return new PlacedGroup(parts, true, parts.map(closersAmong));
  }
  return 'not' in condition
    ? new PlacedNegation(within(condition.not))
    : new PlacedLine(condition, slots);
}

class PlacedGroup implements PlacedLines {
  readonly parts: readonly PlacedLines[];
  /** The value of one part that settles the group: that of an alternative, or of a conjunction. */
  readonly settles: boolean;
  readonly #closers: readonly (readonly PlacedLine[])[];

  constructor(
    parts: readonly PlacedLines[],
    settles: boolean,
    closers: readonly (readonly PlacedLine[])[],
  ) {
    this.parts = parts;
    this.settles = settles;
    this.#closers = closers;
  }

  truth(facts: PlacedFacts): Truth {
    let result: Truth = !this.settles;
    for (const part of this.parts) {
      const truth = part.truth(facts);
      if (truth === this.settles) return truth;
      if (truth === undefined) result = undefined;
    }
    return result;
  }

  addDeciding(facts: PlacedFacts, result: Truth, deciding: PlacedLine[]): void {
    const some = this.settles && result === false ? this.#open(facts) : this.parts;
    for (const part of some) {
      if (part.truth(facts) === result) part.addDeciding(facts, result, deciding);
    }
  }

  /** Of alternatives that all failed, those that could have held; see `openBranches`. */
  #open(facts: PlacedFacts): readonly PlacedLines[] {
    const open = this.parts.filter(
      (_, at) => !this.#closers[at]?.some((line) => line.truth(facts) === false),
    );
    return open.length === 0 ? this.parts : open;
  }
}

class PlacedNegation implements PlacedLines {
  readonly #inner: PlacedLines;

  constructor(inner: PlacedLines) {
    this.#inner = inner;
  }

  truth(facts: PlacedFacts): Truth {
    return not(this.#inner.truth(facts));
  }

  addDeciding(facts: PlacedFacts, result: Truth, deciding: PlacedLine[]): void {
    this.#inner.addDeciding(facts, not(result), deciding);
  }
}

/** The lines of an alternative that, where they fail, say that the case is the one of another. */
function closersAmong(
  branch: PlacedLines,
  _at: number,
  branches: readonly PlacedLines[],
): readonly PlacedLine[] {
  const others = branches.filter((other) => other !== branch).flatMap(linesOf);
  return linesOf(branch).filter((line) =>
    others.some((other) => areOpposite(line.leaf, other.leaf)),
  );
}

/** The lines of a group that must all hold. */
const linesOf = (branch: PlacedLines): readonly PlacedLine[] =>
  branch instanceof PlacedGroup && !branch.settles
    ? branch.parts.filter((part) => part instanceof PlacedLine)
    : [];
