import type { BilingualText } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import { type Bench, decidingLines, type Judgement, type PrecedenceRule } from '../../rules/index';

/** Which lines of a condition decided, in the words of the rule. */
export function conditionMessage(
  judgement: Judgement,
  absence: BilingualText | undefined,
  { env }: Bench,
): BilingualText {
  const { verdict } = judgement;
  if (verdict === 'compliant') return MET;
  if (verdict === 'indeterminate') return UNKNOWN;
  if (absence !== undefined) return absence;
  const lines = decidingLines(judgement, env);
  if (lines.length === 0) return DISPUTED;
  return {
    es: `No se cumple «${lines.join('» ni «')}».`,
    en: `Not met: «${lines.join('», «')}».`,
  };
}

const MET: BilingualText = { es: 'Se cumplió.', en: 'Met.' };

const UNKNOWN: BilingualText = {
  es: 'El registro no permite saberlo.',
  en: 'The log does not let it be known.',
};

const DISPUTED: BilingualText = {
  es: 'Se cumplió según una lectura y no según otra.',
  en: 'Met under one reading and not under another.',
};

/** What has to come before an act by a rule of order, and did not. */
export function absenceMessage({ after }: PrecedenceRule): BilingualText {
  const acts = [...new Set(after.flatMap(({ events }) => events))];
  const labels = [...new Set(acts.map(labelOf))];
  return {
    es: `No consta antes, en la forma debida: «${labels.join('» o «')}».`,
    en: `Not in the log before it, in due form: ${acts.join(' or ')}.`,
  };
}

const labelOf = (type: string): string => (isEventType(type) ? eventTypes[type].label : type);
