import { ProtocolError } from '../../core/index';

const TEXTS = {
  E_MAP_MISSING: [
    'the file was not exported by this library, and only a map can say what it means',
    'give a map; docs/formatos.md tells how to write one',
  ],
  E_MAP_JSON: ['the map is not JSON', 'write one JSON object, in UTF-8'],
  E_MAP_SHAPE: [
    'a part of the map is missing, unknown, or not of its form',
    'schema/import-map.schema.json lists what a map may say',
  ],
  E_MAP_TABLE: ['the map names a table that it does not have', 'add it to `tables`'],
  E_MAP_WORD: ['a table gives the same word two values', 'keep one of them'],
  E_MAP_VALUE: [
    'a table gives a value that the contract does not have',
    'schema/events.json lists the types, schema/event-envelope.schema.json the organs',
  ],
  E_MAP_KEY: [
    'the event type has no such key in its data',
    'schema/events.json lists the keys of each type',
  ],
  E_MAP_FORMAT: [
    'the format leaves something of the date to be guessed, or is none',
    'use `instant`, `wall`, `date`, `epoch-s`, `epoch-ms`, `excel`, or a pattern without offset and with a year of four digits, such as dd/MM/yyyy HH:mm; for one of two, say of which century in `century`',
  ],
  E_MAP_ZONE: [
    'an hour without an offset needs the zone of its clock, and one that exists',
    'write `zone`, such as America/Mexico_City, Europe/Madrid, UTC or +01:00',
  ],
  E_MAP_TIME: ['the event has no `occurredAt`', 'say in which column its date is'],
  E_MAP_ACTOR: ['the event has no `actor.organ`', 'say who acts, or in which column that is'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** What may be wrong with a map; the codes are stable. */
export type MapProblemCode = keyof typeof TEXTS;

/** The error for a map; `where` is the path of a part of it. */
export function mapProblem(code: MapProblemCode, path: readonly PropertyKey[] = []): ProtocolError {
  const [message, help] = TEXTS[code];
  return new ProtocolError(
    code,
    message,
    help,
    path.length === 0 ? undefined : path.map(String).join('.'),
  );
}
