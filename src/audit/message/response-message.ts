import type { Zone } from '../../calendar/index';
import type { BilingualText } from '../../core/index';
import type { Judgement } from '../../rules/index';
import { lateBy, writeDelay } from './delay';
import { shownLimit } from './shown-limit';
import { type WrittenDate, writeDate, writeDayOf } from './spanish-date';

const NOTHING: BilingualText = { es: '', en: '' };

/** Why a duty with a term was met, missed, is running, or cannot be known. */
export function responseMessage(
  judgement: Judgement,
  isInDays: boolean,
  zone: Zone,
  asOf: number,
): BilingualText {
  const { verdict, act, lenientDue } = judgement;
  const limit = shownLimit(judgement);
  const due = limit?.at;
  const until = due === undefined ? undefined : writeDate(due, zone);
  const latest = limit?.is === 'latest' ? { es: 'a más tardar ', en: ' at the latest' } : NOTHING;
  if (act !== undefined) {
    const done = act.from === act.to ? writeDate(act.from, zone) : writeDayOf(act.from, zone);
    if (verdict === 'indeterminate') return unclear(done, until);
    if (due === undefined || until === undefined || act.to <= due) {
      const [es, en] =
        limit?.is === 'earliest'
          ? ['no vencía antes del', 'it was not due before']
          : ['vencía el', 'it was due on'];
      const after = verdict === 'warning' ? skippedSession(judgement) : NOTHING;
      return {
        es: `Se hizo el ${done.es}${after.es}${until === undefined ? '' : `; el plazo ${es} ${until.es}`}.`,
        en: `Done on ${done.en}${after.en}${until === undefined ? '' : `; ${en} ${until.en}`}.`,
      };
    }
    const delay = writeDelay(lateBy(act.from, due, isInDays, zone));
    const least = limit?.is === 'latest' ? { es: 'al menos ', en: 'at least ' } : NOTHING;
    return {
      es: `Se hizo el ${done.es}, con ${least.es}${delay.es} de retraso: vencía ${latest.es}el ${until.es}${disputed(lenientDue, zone).es}.`,
      en: `Done on ${done.en}, ${least.en}${delay.en} late: it was due on ${until.en}${latest.en}${disputed(lenientDue, zone).en}.`,
    };
  }
  if (verdict === 'pending') {
    return until === undefined
      ? { es: 'El plazo está corriendo.', en: 'The term is running.' }
      : {
          es: `El plazo corre y vence el ${until.es}.`,
          en: `The term is running; due on ${until.en}.`,
        };
  }
  if (verdict === 'indeterminate') return unclear(undefined, until);
  if (until === undefined || (due !== undefined && due > asOf)) {
    return { es: 'No consta que se haya hecho.', en: 'The log does not show that it was done.' };
  }
  return {
    es: `No consta que se haya hecho; venció ${latest.es}el ${until.es}${disputed(lenientDue, zone).es}.`,
    en: `The log does not show that it was done; it was due on ${until.en}${latest.en}${disputed(lenientDue, zone).en}.`,
  };
}

/** What is done in time at the next session and warned of all the same: another one passed (A22). */
function skippedSession({ compiled: { rule } }: Judgement): BilingualText {
  if (rule.kind !== 'response' || rule.term.unit !== 'next-session') return NOTHING;
  return {
    es: ', después de una sesión extraordinaria que pasó sin tratarlo',
    en: ', after an extraordinary session that passed without it',
  };
}

function unclear(done: WrittenDate | undefined, until: WrittenDate | undefined): BilingualText {
  if (done !== undefined && until !== undefined) {
    return {
      es: `Consta el ${done.es}, pero no con la precisión o el contenido que hacen falta para compararlo con el vencimiento (${until.es}).`,
      en: `Recorded on ${done.en}, but not precisely or fully enough to compare with the limit (${until.en}).`,
    };
  }
  if (until === undefined) {
    return {
      es: 'No se puede saber desde cuándo corre el plazo o si aplica.',
      en: 'It cannot be known since when the term runs, or whether it applies.',
    };
  }
  return {
    es: `Venció el ${until.es}, y el registro no permite saber si se hizo.`,
    en: `It was due on ${until.en}, and the log does not let it be known whether it was done.`,
  };
}

function disputed(lenient: number | undefined, zone: Zone): BilingualText {
  if (lenient === undefined) return NOTHING;
  const date = writeDate(lenient, zone);
  return { es: ` (el ${date.es}, según otra lectura)`, en: ` (${date.en} under another reading)` };
}
