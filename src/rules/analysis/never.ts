import type { Analysis } from './analysis';
import { canHold } from './decide';
import type { DatedRule } from './pack-index';
import { opposite, type Problem, problemOf, together } from './problem';
import type { RuleVariables } from './variables';

/** Rules that no facts set in motion, that nobody can keep, or that nobody can break. */
export function findNever(analysis: Analysis): void {
  for (const dated of analysis.index.rules) {
    const facts = analysis.variables.of(dated);
    const when = problemOf(dated.rule.when, facts);
    if (dated.rule.when !== undefined) {
      const applies = canHold(when, analysis.budget);
      if (applies === undefined) undecided(analysis, dated, 'when');
      if (applies === false) neverApplies(analysis, dated);
      if (applies !== true) continue;
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
  const kept = mayBeImpossible || canHold(together(when, condition), analysis.budget);
  const broken = canHold(together(when, opposite(condition)), analysis.budget);
  if (kept === undefined || broken === undefined) undecided(analysis, dated, 'condition');
  if (kept === false) {
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
  if (broken === false) {
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
  }
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

/** Nothing is claimed of it, and that is said: nobody hides a rule behind one that is too large. */
function undecided({ findings }: Analysis, dated: DatedRule, key: 'when' | 'condition'): void {
  findings.ofRule(
    'E_LIMIT_ANALYSIS',
    dated,
    [key],
    {
      message: {
        es: 'hay demasiadas combinaciones de hechos: no se sabe si puede cumplirse e incumplirse',
        en: 'there are too many combinations of facts: it is not known whether it can be kept and broken',
      },
      help: {
        es: 'una regla es una sola norma: divídala',
        en: 'a rule is one norm: split it',
      },
    },
    'warning',
  );
}
