import type { Condition } from '../format/condition';
import type { Analysis } from './analysis';
import { Budget, canHold } from './decide';
import type { DatedRule } from './pack-index';
import { type Problem, problemOf, together } from './problem';
import type { RuleVariables } from './variables';

type Path = readonly (string | number)[];

/** These are many small questions, and the least important: they have work of their own to spend. */
const LINES_TO_LOOK_AT = 10_000_000;

/** Alternatives that no facts can choose, in rules that can otherwise be kept and broken. */
export function findIdleLines(analysis: Analysis): void {
  const { variables, findings } = analysis;
  const dead = new Set(findings.list.map(({ rule }) => rule));
  const budget = new Budget(LINES_TO_LOOK_AT);
  for (const dated of analysis.index.rules) {
    const { rule } = dated;
    if (dead.has(rule.id)) continue;
    const facts = variables.of(dated);
    const search = new Search(analysis, budget, dated, facts);
    if (rule.when !== undefined) search.look(rule.when, ['when'], []);
    if (rule.kind === 'condition') {
      search.look(rule.condition, ['condition'], [problemOf(rule.when, facts)]);
    }
  }
}

/**
 * What must hold beside an alternative, in the groups around it, is held beside it; under `not`
 * nothing is looked for.
 */
class Search {
  constructor(
    private readonly analysis: Analysis,
    private readonly budget: Budget,
    private readonly dated: DatedRule,
    private readonly facts: RuleVariables,
  ) {}

  look(part: Condition, path: Path, around: readonly Problem[]): void {
    if (this.budget.isSpent) return;
    if ('all' in part) {
      part.all.forEach((child, at) => {
        if ('fact' in child) return;
        const siblings = part.all.filter((other) => other !== child);
        this.budget.spend(siblings.length);
        const beside = siblings.length === 0 ? [] : [problemOf({ all: siblings }, this.facts)];
        this.look(child, [...path, 'all', at], [...around, ...beside]);
      });
    }
    if (!('any' in part) || part.any.length < 2) return;
    part.any.forEach((child, at) => {
      const here = [...path, 'any', at];
      const chosen = together(...around, problemOf(child, this.facts));
      if (canHold(chosen, this.budget) === false) {
        this.analysis.findings.ofRule('E_LINE_IDLE', this.dated, here, IDLE, 'warning');
      } else this.look(child, here, around);
    });
  }
}

const IDLE = {
  message: {
    es: 'esta alternativa no se da nunca: la excluye lo que la rodea, o ella misma',
    en: 'this alternative never occurs: what is around it excludes it, or it does so itself',
  },
  help: { es: 'corríjala o quítela', en: 'correct it or take it out' },
} as const;
