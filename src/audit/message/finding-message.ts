import type { BilingualText } from '../../core/index';
import { type Bench, type Judgement, type RuleSet, unknownFacts } from '../../rules/index';
import type { FindingBeside } from '../report';
import { besideMessage } from './beside-message';
import { conditionMessage } from './condition-message';
import { responseMessage } from './response-message';

/** One or two sentences, in both languages, on why a rule gave its verdict. */
export function findingMessage(
  judgement: Judgement,
  bench: Bench,
  besides: readonly FindingBeside[] = [],
  rules?: Pick<RuleSet, 'isReference' | 'isFloor'>,
): BilingualText {
  const { rule } = judgement.compiled;
  const parts: BilingualText[] = [
    judgement.verdict === 'not-applicable'
      ? { es: 'La regla no aplica a este asunto.', en: 'The rule does not apply to this matter.' }
      : rule.kind === 'response'
        ? responseMessage(judgement, bench.env.zone, bench.asOf)
        : conditionMessage(judgement, bench),
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
        es: `Falta saber: ${missing.map(withinSentence).join('; ')}.`,
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
  parts.push(...besides.map(besideMessage));
  if (rules?.isReference(rule.id)) parts.push(OF_ANOTHER_ORDER);
  if (rules?.isFloor(rule.id)) parts.push(AS_A_FLOOR);
  const element = elementOf(judgement);
  const es = parts.map((part) => part.es).join(' ');
  const en = parts.map((part) => part.en).join(' ');
  if (element === undefined) return { es, en };
  return { es: `${element}: ${withinSentence(es)}`, en: `${element}: ${withinSentence(en)}` };
}

const OF_ANOTHER_ORDER: BilingualText = {
  es: 'Es norma federal, que aquí sólo sirve de referencia.',
  en: 'It is a federal rule, here only a point of reference.',
};

/** Nobody is to be blamed by a norm that may not bind them without being told that it may not. */
const AS_A_FLOOR: BilingualText = {
  es: 'Es norma federal, que aquí se conserva como mínimo de protección: falta confirmar que la ley del estado pida lo mismo.',
  en: 'It is a federal rule, kept here as the least of protection: that the law of the state asks the same is to be confirmed.',
};

/** A text that goes on a sentence: its first letter small, unless it begins with an acronym. */
const withinSentence = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

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
