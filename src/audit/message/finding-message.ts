import type { Zone } from '../../calendar/index';
import type { BilingualText } from '../../core/index';
import { type Judgement, unknownFacts } from '../../rules/index';
import { conditionMessage } from './condition-message';
import { responseMessage } from './response-message';

/** One or two sentences, in both languages, on why a rule gave its verdict. */
export function findingMessage(judgement: Judgement, zone: Zone, asOf: number): BilingualText {
  const { rule } = judgement.compiled;
  const parts: BilingualText[] = [
    judgement.verdict === 'not-applicable'
      ? { es: 'La regla no aplica a este asunto.', en: 'The rule does not apply to this matter.' }
      : rule.kind === 'response'
        ? responseMessage(judgement, zone, asOf)
        : conditionMessage(judgement),
  ];
  const note =
    judgement.verdict === 'compliant' && !missedItsTerm(judgement)
      ? rule.notes?.compliant
      : judgement.verdict === 'not-applicable' || judgement.verdict === 'pending'
        ? undefined
        : rule.notes?.missed;
  if (note !== undefined) parts.push(note);
  if (judgement.verdict === 'indeterminate') {
    const missing = unknownFacts(judgement);
    if (missing.length > 0) {
      parts.push({
        es: `Falta saber: ${missing.map((fact) => fact.toLowerCase()).join('; ')}.`,
        en: `Facts not known: ${missing.length}.`,
      });
    }
  }
  if (judgement.questions.length > 0) {
    const names = judgement.questions.join(', ');
    parts.push({
      es: `Depende de la pregunta abierta ${names}.`,
      en: `It turns on open question ${names}.`,
    });
  }
  const element = elementOf(judgement);
  if (element !== undefined) parts.unshift({ es: `${element}:`, en: `${element}:` });
  return {
    es: parts.map(({ es }) => es).join(' '),
    en: parts.map(({ en }) => en).join(' '),
  };
}

/** The element judged, where the subject of the finding does not name it already: an agency, a seat. */
export function elementOf({ compiled, occurrence: { item } }: Judgement): string | undefined {
  if (item === undefined || compiled.rule.forEach?.ref !== undefined) return undefined;
  if (typeof item === 'string') return item;
  const name = item.seat ?? item.code;
  return typeof name === 'string' ? name : undefined;
}

/** A duty whose lateness has no consequence is met, and still carries its note. */
function missedItsTerm({ act, due, compiled }: Judgement): boolean {
  if (compiled.missed !== 'compliant' || act === undefined || due === undefined) return false;
  return act.from > (typeof due === 'number' ? due : due.atMost);
}
