import type { BilingualText } from '../../core/index';
import { type Bench, type Judgement, unknownFacts } from '../../rules/index';
import type { FindingFrame } from '../finding-frame';
import type { FindingBeside } from '../report';
import { besideMessage } from './beside-message';
import { conditionMessage } from './condition-message';
import { responseMessage } from './response-message';

/** One or two sentences, in both languages, on why a rule gave its verdict. */
export function findingMessage(
  judgement: Judgement,
  bench: Bench,
  frame: FindingFrame,
  besides: readonly FindingBeside[] | undefined,
): BilingualText {
  const { verdict, questions } = judgement;
  const isOfTime = frame.isDuty && verdict !== 'not-applicable';
  let message =
    verdict === 'not-applicable'
      ? NOT_APPLICABLE
      : isOfTime
        ? responseMessage(judgement, frame.isInDays, bench.env.zone, bench.asOf)
        : conditionMessage(judgement, frame.absence, bench);
  const note = noteOf(judgement, frame);
  if (note !== undefined) message = followed(message, note);
  if (verdict === 'indeterminate') {
    const missing = unknownFacts(judgement);
    if (missing.length > 0) {
      message = followed(message, {
        es: `Falta saber: ${missing.map(withinSentence).join('; ')}.`,
        en: `Facts not known: ${missing.length}.`,
      });
    }
  }
  if (questions.length > 0) {
    const names = questions.join(', ');
    message = followed(message, {
      es: `Depende de la pregunta abierta ${names}.`,
      en: `It turns on open question ${names}.`,
    });
  }
  if (besides !== undefined) message = besides.map(besideMessage).reduce(followed, message);
  if (frame.isReference) message = followed(message, OF_ANOTHER_ORDER);
  if (frame.isFloor) message = followed(message, AS_A_FLOOR);
  const element = elementOf(judgement, frame);
  if (element !== undefined) message = ofElement(element, message);
  // One that gives dates is hardly ever said twice.
  return isOfTime ? inOnePiece(message) : frame.saidBefore(message);
}

/**
 * The same text, each half in one piece: one put together is held as its pieces, which take several
 * times the room, until somebody reads it.
 */
function inOnePiece(text: BilingualText): BilingualText {
  text.es.charCodeAt(0);
  text.en.charCodeAt(0);
  return text;
}

const NOT_APPLICABLE: BilingualText = {
  es: 'La regla no aplica a este asunto.',
  en: 'The rule does not apply to this matter.',
};

function noteOf(judgement: Judgement, frame: FindingFrame): BilingualText | undefined {
  switch (judgement.verdict) {
    case 'not-applicable':
    case 'pending':
      return undefined;
    case 'compliant':
      return missedItsTerm(judgement) ? frame.noteOfMissed : frame.noteOfCompliant;
    default:
      return frame.noteOfMissed;
  }
}

const followed = (text: BilingualText, next: BilingualText): BilingualText => ({
  es: `${text.es} ${next.es}`,
  en: `${text.en} ${next.en}`,
});

const ofElement = (element: string, text: BilingualText): BilingualText => ({
  es: `${element}: ${withinSentence(text.es)}`,
  en: `${element}: ${withinSentence(text.en)}`,
});

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
export function elementOf(
  { occurrence: { item } }: Judgement,
  { namesElement }: FindingFrame,
): string | undefined {
  if (item === undefined || !namesElement) return undefined;
  if (typeof item === 'string') return item;
  const name = item.seat ?? item.code;
  return typeof name === 'string' ? name : undefined;
}

/** A duty whose lateness has no consequence is met, and still carries its note. */
function missedItsTerm({ act, due, compiled }: Judgement): boolean {
  if (compiled.missed !== 'compliant' || act === undefined || due === undefined) return false;
  return act.from > (typeof due === 'number' ? due : due.atMost);
}
