import type { StatisticsRelease } from '../../audit/index';
import type { Language } from '../words/language';
import { periodWords } from './period-words';
import { SUPPRESSED } from './sheet';

/** What a reader must know before the first table. */
export function releaseWords(release: StatisticsRelease, language: Language): string[] {
  const { from, to, threshold, complete, unreadable, comparedWithPrevious, scope } = release;
  const es = language === 'es';
  const period = periodWords({ from, to }, language);
  return [
    es ? `Periodo: ${period}.` : `Period: ${period}.`,
    es
      ? `${SUPPRESSED} Suprimida: daría a conocer, o dejaría calcular, una cuenta menor de ${threshold}. Con «+» o «las demás», categorías que sólo se publican juntas; los meses con pocos casos se publican unidos a sus vecinos.`
      : `${SUPPRESSED} Suppressed: it would show, or let somebody work out, a count under ${threshold}. With "+" or "all others", categories that are only published together; months with few cases are published together with those beside them.`,
    complete
      ? es
        ? 'El registro dice estar completo.'
        : 'The log says to be complete.'
      : es
        ? 'El registro no dice estar completo: las cifras son de lo que consta, y puede haber más.'
        : 'The log does not say to be complete: figures are of what is on record, and there may be more.',
    ...(unreadable
      ? [
          es
            ? 'Hay líneas del registro que no se pudieron leer: puede haber más.'
            : 'Some lines of the log could not be read: there may be more.',
        ]
      : []),
    scope === null
      ? es
        ? 'Alcance: el registro que se dio; no se declaró si son todos los expedientes.'
        : 'Scope: the log that was handed over; nobody said whether it is all cases.'
      : es
        ? `Alcance, según quien publica: ${scope}.`
        : `Scope, as whoever publishes says: ${scope}.`,
    comparedWithPrevious
      ? es
        ? `Se comparó con la publicación anterior: sus cifras se repiten, salvo donde todas las de una tabla crecieron en ${threshold} o más.`
        : `Compared with the previous release: its figures are repeated, except where all those of a table grew by ${threshold} or more.`
      : es
        ? 'No se comparó con publicaciones anteriores: si hay otra de los mismos meses, restarlas puede dar a conocer cuentas pequeñas.'
        : 'Not compared with earlier releases: if there is another of the same months, subtracting them may show small counts.',
    es
      ? 'La supresión protege dentro de esta serie. Otra publicación de parte de estos expedientes, como los de una entidad, o hecha sin tomar esta en cuenta, se puede restar de ella: quien publica responde de que no la haya.'
      : 'Suppression protects within this series. Another release of some of these cases, such as those of one state, or made without taking this one into account, can be subtracted from it: whoever publishes answers for there being none.',
  ];
}

/** Title of a release. */
export const RELEASE_TITLE = {
  es: 'Estadísticas del Mecanismo',
  en: 'Statistics of the Mecanismo',
} as const;
