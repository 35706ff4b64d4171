import type { Condition } from '../format/condition';
import type { Analysis } from './analysis';
import { canHold } from './decide';
import type { DatedRule } from './pack-index';
import { opposite, type Problem, problemOf, type RuleVariables, together } from './variables';

type Path = readonly (string | number)[];

/** Rules that no facts set in motion, that nobody can keep, or that nobody can break. */
export function findNever(analysis: Analysis): void {
  for (const dated of analysis.index.rules) {
    const facts = analysis.variables.of(dated);
    const when = problemOf(dated.rule.when, facts);
    if (dated.rule.when !== undefined) {
      if (canHold(when, analysis.budget) === false) {
        neverApplies(analysis, dated);
        continue;
      }
      idleLines(analysis, dated, dated.rule.when, ['when'], facts, []);
    }
    if (dated.rule.kind === 'condition') ofCondition(analysis, dated, when, facts);
  }
}

function ofCondition(
  analysis: Analysis,
  dated: DatedRule,
  when: Problem,
  facts: RuleVariables,
): void {
  const { rule } = dated;
  if (rule.kind !== 'condition') return;
  const condition = problemOf(rule.condition, facts);
  /** What is forbidden without exception cannot be kept by an act: that is what it says. */
  const mayBeImpossible = rule.modality === 'prohibition';
  if (!mayBeImpossible && canHold(together(when, condition), analysis.budget) === false) {
    analysis.findings.ofRule('E_NEVER_MET', dated, ['condition'], {
      message: {
        es: 'ningún hecho puede cumplir la condición en los casos a que se aplica: todo acto la incumple',
        en: 'no facts can meet the condition in the cases to which it applies: every act breaks it',
      },
      help: {
        es: 'revise las líneas que se excluyen entre sí, o que excluye `when`',
        en: 'look at the lines that exclude one another, or that `when` excludes',
      },
    });
    return;
  }
  if (canHold(together(when, opposite(condition)), analysis.budget) === false) {
    analysis.findings.ofRule('E_NEVER_BROKEN', dated, ['condition'], {
      message: {
        es: 'ningún hecho puede incumplir la condición en los casos a que se aplica: la regla no exige nada',
        en: 'no facts can break the condition in the cases to which it applies: the rule demands nothing',
      },
      help: {
        es: 'quite de `condition` lo que ya dice `when`, o la alternativa que siempre se cumple',
        en: 'take out of `condition` what `when` says already, or the alternative that always holds',
      },
    });
    return;
  }
  idleLines(analysis, dated, rule.condition, ['condition'], facts, [when]);
}

function neverApplies({ findings }: Analysis, dated: DatedRule): void {
  findings.ofRule('E_NEVER_APPLIES', dated, ['when'], {
    message: {
      es: 'la regla nunca se aplica: ningún hecho puede cumplir `when`',
      en: 'the rule never applies: no facts can meet `when`',
    },
    help: {
      es: 'revise las líneas que se excluyen entre sí; para dejar de aplicar una regla, cierre `effective.to`',
      en: 'look at the lines that exclude one another; to end a rule, close `effective.to`',
    },
  });
}

/**
 * Alternatives that no facts can choose. What must hold beside an alternative, in the groups around
 * it, is held beside it; under `not` nothing is looked for.
 */
function idleLines(
  analysis: Analysis,
  dated: DatedRule,
  part: Condition,
  path: Path,
  facts: RuleVariables,
  around: readonly Problem[],
): void {
  if ('all' in part) {
    part.all.forEach((child, at) => {
      const siblings = part.all.filter((other) => other !== child);
      const beside = problemOf({ all: siblings }, facts);
      idleLines(analysis, dated, child, [...path, 'all', at], facts, [...around, beside]);
    });
  }
  if (!('any' in part) || part.any.length < 2) return;
  part.any.forEach((child, at) => {
    const here = [...path, 'any', at];
    if (canHold(together(...around, problemOf(child, facts)), analysis.budget) === false) {
      analysis.findings.ofRule('E_LINE_IDLE', dated, here, IDLE, 'warning');
    } else idleLines(analysis, dated, child, here, facts, around);
  });
}

const IDLE = {
  message: {
    es: 'esta alternativa no se da nunca: la excluye lo que la rodea, o ella misma',
    en: 'this alternative never occurs: what is around it excludes it, or it does so itself',
  },
  help: { es: 'corríjala o quítela', en: 'correct it or take it out' },
} as const;
