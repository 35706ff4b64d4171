import { missedVerdict, type ResponseRule } from '../../rules/index';
import { eventLabel } from '../words/concern-words';
import { alternatives } from '../words/language';
import { VERDICT_NAMES } from '../words/verdict-names';
import type { MomentWords } from './moment-words';
import type { RuleTelling } from './rule-telling';

/** The open question of duties that the law gives no figure for. */
export const WITHOUT_FIGURE = 'A29';

/** Whether the time of a duty is of this tool, where the law gives none. */
export function isOwnTerm({ term, interpretation }: ResponseRule, telling: RuleTelling): boolean {
  return term.unit === 'next-session'
    ? interpretation.some(({ question }) => question === WITHOUT_FIGURE)
    : term.length !== undefined && telling.isOwnFigure(term.length.parameter);
}

/** What the tool does where the law gives no time, counted from a moment. */
export function ownTermSentence(
  rule: ResponseRule,
  telling: RuleTelling,
  { plain, of }: MomentWords,
): string {
  const { response, on } = rule;
  const { unit, length: figure, direction } = rule.term;
  const missed = missedVerdict(rule);
  if (unit === 'next-session' || unit === 'immediately' || figure === undefined) {
    return `El artículo no dice cuándo. Esta herramienta espera hasta la siguiente sesión de la Junta, a partir ${of}${delayWords(rule)}`;
  }
  const length = telling.lengthOf(figure.parameter, unit);
  if (direction === 'before') {
    return missed === 'warning'
      ? `El artículo no da cifra. Esta herramienta sólo advierte si falta menos de ${length} para ${plain}`
      : `El artículo no da cifra. Hecho menos de ${length} antes ${of}, el resultado es ${VERDICT_NAMES[missed].es} (cifra de esta herramienta)`;
  }
  if (response === 'self' && missed !== 'warning') {
    const acts = alternatives(
      on.map((type) => `«${eventLabel(type)}»`),
      'es',
    );
    return `El artículo no fija lapso. Si ${acts} consta más de ${length} después ${of}, el resultado es ${VERDICT_NAMES[missed].es} (cifra de esta herramienta)`;
  }
  return missed === 'warning'
    ? `El artículo no da cifra. Esta herramienta sólo advierte la demora, o la falta, después de ${length} a partir ${of}`
    : `El artículo no da cifra. Esta herramienta cuenta ${length} a partir ${of}${delayWords(rule)}`;
}

/** What follows a delay, where it is not the same as never to do it. */
function delayWords(rule: ResponseRule): string {
  return isDelayOnlyWarned(rule)
    ? '; la demora se advierte y sólo incumple quien nunca lo hace'
    : `; después, el resultado es ${VERDICT_NAMES[missedVerdict(rule)].es}`;
}

/** An open question takes what was done late, and leaves in breach only what never was. */
function isDelayOnlyWarned({ contested = [] }: ResponseRule): boolean {
  return contested.some(
    ({ question, of, verdict }) =>
      question === WITHOUT_FIGURE && of !== 'compliant' && verdict['pro-persona'] === 'warning',
  );
}

/** What a duty due at once makes of a delay, and of never meeting it. */
export function atOnceNote(rule: ResponseRule): string {
  const missed = missedVerdict(rule);
  if (missed === 'warning') {
    return 'La norma no da cifra: la demora y la falta sólo se advierten.';
  }
  return missed === 'violation'
    ? 'La norma no da cifra: sólo incumple quien nunca lo hace, y la demora se advierte.'
    : `La norma no da cifra: la demora se advierte, y de la falta el resultado es ${VERDICT_NAMES[missed].es}.`;
}
