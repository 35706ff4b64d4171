import type { ProcedureDefect } from './defect';
import { actsIn, everyState } from './every-state';
import { unknown } from './lint-acts';
import type { WrittenRoot } from './procedure-schema';

/** A rule that must speak of an act is one that the guard asks: else nobody listens to it. */
export function* lintSpeaking(root: WrittenRoot): Generator<ProcedureDefect> {
  for (const { act, place } of everyState(root).flatMap(actsIn)) {
    if (act.guard.type !== 'satisfies') continue;
    const { rules, speaking = [] } = act.guard.params;
    for (const [at, rule] of speaking.entries()) {
      if (rules.includes(rule)) continue;
      yield unknown(
        'E_PROCEDURE_SPEAKING',
        [...place, 'guard', 'params', 'speaking', at],
        ['regla entre las que pide esta guarda', 'rule among those that this guard asks'],
        rule,
        rules,
      );
    }
  }
}
