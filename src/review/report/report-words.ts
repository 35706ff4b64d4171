import { type Report, writeDate } from '../../audit/index';
import type { Zone } from '../../calendar/index';
import { type BilingualText, parseInstant, parsePlainDate } from '../../core/index';
import type { Language } from '../words/language';

/** What every report says, in both languages. */
export const REPORT_WORDS = {
  limits: {
    es: 'Este informe no prueba que un hecho registrado sea cierto, ni que lo que falta no ocurrió cuando el registro no dice estar completo. No es asesoría jurídica.',
    en: 'This report does not prove that a recorded fact is true, nor that what is missing did not happen where the log does not say that it is complete. It is not legal advice.',
  },
  complete: { es: 'registro completo', en: 'complete log' },
  incomplete: {
    es: 'registro sin garantía de estar completo',
    en: 'log not known to be complete',
  },
  noCase: { es: 'Asuntos que no son de un caso', en: 'Matters of no case' },
} as const;

/** What a report is called: by the Reglamento, or by the legal order of a profile. */
export const reportTitle = (profile: string): BilingualText =>
  profile === 'federal'
    ? { es: 'Revisión conforme al Reglamento', en: 'Audit against the Reglamento' }
    : {
        es: `Revisión conforme al orden jurídico «${profile}»`,
        en: `Audit against the legal order "${profile}"`,
      };

/** An instant or a plain date of a report as a person reads it; any other text as it is. */
export function dateWords(text: string, zone: Zone, language: Language): string {
  const instant = parseInstant(text);
  if (instant !== undefined) return writeDate(instant.epochMs, zone)[language];
  const day = parsePlainDate(text);
  if (day === undefined || day < zone.coverage.from || day > zone.coverage.to) return text;
  return writeDate(zone.endOfDay(day), zone)[language];
}

/** That some rules were written from a summary of their law; nothing where every text was read. */
export function unreadWords(
  { unread = [] }: Report['signatures'],
  language: Language,
): string | undefined {
  if (unread.length === 0) return undefined;
  const names = unread.map((name) => name[language]).join('; ');
  return language === 'es'
    ? `Reglas escritas de un resumen, sin leer el texto de: ${names}. Antes de atribuir una falta hay que cotejarlas con él.`
    : `Rules written from a summary, without reading the text of: ${names}. They are to be checked against it before a breach is laid at anybody's door.`;
}
