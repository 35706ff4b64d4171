import type { ProtocolError } from '../../core/index';
import type { MapProblemCode } from '../../exchange/index';
import type { Language } from './language';
import { visible } from './visible';

/** In Spanish: what is wrong with a map, and what to do. */
const SPANISH: Readonly<Record<MapProblemCode, readonly [string, string]>> = {
  E_MAP_MISSING: [
    'el archivo no lo exportó esta biblioteca: sólo un mapa puede decir qué significa',
    'dé uno con --map; docs/formatos.md dice cómo se escribe',
  ],
  E_MAP_JSON: ['el mapa no es JSON', 'escriba un solo objeto JSON, en UTF-8'],
  E_MAP_SHAPE: [
    'una parte del mapa falta, sobra o no tiene la forma debida',
    'schema/import-map.schema.json dice qué admite un mapa',
  ],
  E_MAP_TABLE: ['el mapa nombra una tabla que no tiene', 'añádala en `tables`'],
  E_MAP_WORD: ['una tabla da dos valores a la misma palabra', 'deje uno solo'],
  E_MAP_VALUE: [
    'una tabla da un valor que el contrato no tiene',
    'los tipos están en schema/events.json; los órganos, en schema/event-envelope.schema.json',
  ],
  E_MAP_KEY: [
    'ese tipo de evento no tiene esa clave en sus datos',
    'las claves de cada tipo están en schema/events.json',
  ],
  E_MAP_FORMAT: [
    'el formato deja adivinar algo de la fecha, o no es un formato',
    'use `instant`, `wall`, `date`, `epoch-s`, `epoch-ms`, `excel` o un patrón sin desfase y con el año de cuatro cifras, como dd/MM/yyyy HH:mm; si es de dos, diga de qué siglo en `century`',
  ],
  E_MAP_ZONE: [
    'una hora sin desfase necesita la zona de su reloj, y una que exista',
    'escriba `zone`, como America/Mexico_City, Europe/Madrid, UTC o +01:00',
  ],
  E_MAP_TIME: ['el evento no dice su `occurredAt`', 'diga en qué columna está su fecha'],
  E_MAP_ACTOR: ['el evento no dice su `actor.organ`', 'diga quién actúa, o en qué columna está'],
};

/** What to say of an error of a map; `undefined` for any other error. */
export function mapError(error: ProtocolError, language: Language): string | undefined {
  if (!Object.hasOwn(SPANISH, error.code)) return undefined;
  const [message, help] =
    language === 'es' ? SPANISH[error.code as MapProblemCode] : [error.message, error.help ?? ''];
  const place = error.where === undefined ? '' : ` (${visible(error.where)})`;
  return `${error.code}  ${message}${place}\n${language === 'es' ? 'ayuda' : 'help'}: ${help}\n`;
}
