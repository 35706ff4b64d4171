import type { Settling } from '../../audit/index';
import { eventTypes, isEventType } from '../../events/index';
import { alternatives, type Language } from './language';

/** Where the log would say what is missing: `data.form de e-1 («Recepción de la solicitud»)`. */
export function placeWords({ events, event, path }: Settling['where'], language: Language): string {
  const es = language === 'es';
  if (path === 'completeThrough')
    return es ? 'encabezado, completeThrough' : 'header, completeThrough';
  const names = events.map((type) =>
    es && isEventType(type) ? `«${eventTypes[type].label}»` : type,
  );
  const types = alternatives([...new Set(names)], language);
  const act = event === undefined ? types : `${event}, ${types}`;
  return path === undefined ? act : es ? `${path} de ${act}` : `${path} of ${act}`;
}
