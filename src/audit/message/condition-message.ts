import type { BilingualText } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import { type Bench, decidingLines, type Judgement } from '../../rules/index';

/** Which lines of a condition decided, in the words of the rule. */
export function conditionMessage(judgement: Judgement, { env }: Bench): BilingualText {
  const { verdict, compiled } = judgement;
  if (verdict === 'compliant') return { es: 'Se cumplió.', en: 'Met.' };
  const lines = decidingLines(judgement, env);
  const quoted = lines.map((line) => `«${line}»`);
  if (verdict === 'indeterminate') {
    return {
      es: 'El registro no permite saberlo.',
      en: 'The log does not let it be known.',
    };
  }
  if (compiled.rule.kind === 'precedence') {
    const acts = [...new Set(compiled.rule.after.flatMap(({ events }) => events))];
    const labels = [...new Set(acts.map(labelOf))];
    return {
      es: `No consta antes, en la forma debida: «${labels.join('» o «')}».`,
      en: `Not in the log before it, in due form: ${acts.join(' or ')}.`,
    };
  }
  if (lines.length === 0) {
    return {
      es: 'Se cumplió según una lectura y no según otra.',
      en: 'Met under one reading and not under another.',
    };
  }
  return { es: `No se cumple ${quoted.join(' ni ')}.`, en: `Not met: ${quoted.join(', ')}.` };
}

const labelOf = (type: string): string => (isEventType(type) ? eventTypes[type].label : type);
