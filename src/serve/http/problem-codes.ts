import type { BilingualText } from '../../core/index';

/** What a problem is called, the status that it goes with, and what to do about it. */
export interface ProblemKind {
  readonly status: number;
  readonly title: BilingualText;
  readonly help: BilingualText;
}

const kind = (
  status: number,
  [es, en]: readonly [string, string],
  [helpEs, helpEn]: readonly [string, string],
): ProblemKind => ({ status, title: { es, en }, help: { es: helpEs, en: helpEn } });

const REPLAY: readonly [string, string] = [
  'abra de nuevo el caso con su registro en /v1/replay',
  'open the case anew from its log with /v1/replay',
];
const LATER: readonly [string, string] = [
  'repita la solicitud después de los segundos que dice Retry-After',
  'send the request again after the seconds that Retry-After says',
];

/** Every problem that the service may answer with. The codes are stable. */
export const PROBLEMS = {
  E_HTTP_MALFORMED: kind(
    400,
    ['No es una solicitud HTTP que se pueda leer.', 'This is no HTTP request that can be read.'],
    ['envíe una solicitud HTTP/1.1', 'send an HTTP/1.1 request'],
  ),
  E_HTTP_QUERY: kind(
    400,
    [
      'Un parámetro de la dirección no existe, está dos veces o no tiene un valor admitido.',
      'A query parameter does not exist, is there twice, or has a value that is not admitted.',
    ],
    [
      '`where` dice cuál; los que hay están en /v1/openapi.json, y un + se escribe %2B',
      '`where` says which; those that exist are in /v1/openapi.json, and a + is written %2B',
    ],
  ),
  E_HTTP_JSON: kind(
    400,
    ['El cuerpo no es JSON en UTF-8.', 'The body is not JSON in UTF-8.'],
    ['escríbalo con un programa, no a mano', 'write it with a program, not by hand'],
  ),
  E_HTTP_JSON_DEPTH: kind(
    400,
    ['El JSON tiene demasiados niveles.', 'The JSON is nested too deeply.'],
    ['ningún dato del contrato pasa de 64 niveles', 'no datum of the contract has over 64 levels'],
  ),
  E_HTTP_JSON_KEY: kind(
    400,
    [
      'El JSON tiene una clave repetida o que no se admite.',
      'The JSON has a key twice, or one that is not admitted.',
    ],
    [
      'escriba cada clave una vez; `__proto__`, `constructor` y `prototype` no se admiten',
      'write each key once; `__proto__`, `constructor` and `prototype` are not admitted',
    ],
  ),
  E_HTTP_ORIGIN: kind(
    403,
    [
      'La solicitud viene de una página de otro origen.',
      'The request comes from a page of another origin.',
    ],
    [
      'el servicio es para programas de este equipo, no para páginas',
      'the service is for programs of this machine, not for pages',
    ],
  ),
  E_HTTP_PATH: kind(
    404,
    ['Aquí no hay nada.', 'There is nothing here.'],
    ['lo que hay está en /v1/openapi.json', 'what there is stands in /v1/openapi.json'],
  ),
  E_CASE_UNKNOWN: kind(
    404,
    ['El registro no tiene ese caso.', 'The log does not have that case.'],
    [
      'compruebe el identificador, con sus mayúsculas, y asOf',
      'check the id, letter by letter, and asOf',
    ],
  ),
  E_HTTP_METHOD: kind(
    405,
    ['Ese método no se admite aquí.', 'That method is not admitted here.'],
    ['la cabecera Allow dice cuáles', 'the header Allow says which are'],
  ),
  E_HTTP_SLOW: kind(
    408,
    ['La solicitud tardó demasiado en llegar.', 'The request took too long to arrive.'],
    ['envíela completa y sin pausas', 'send it whole and without pauses'],
  ),
  E_PROFILE_SAFETY: kind(
    422,
    [
      'En este perfil no se cumple una propiedad de protección: no se conducen casos.',
      'A safety property does not hold in this profile: no case is driven.',
    ],
    [
      'corríjalo con `mecanismo check` sobre la carpeta del perfil',
      'mend it with `mecanismo check` on the folder of the profile',
    ],
  ),
  SNAPSHOT_RULES: kind(
    409,
    [
      'El caso se llevó con otras reglas o con otro perfil.',
      'The case was driven under other rules or another profile.',
    ],
    REPLAY,
  ),
  SNAPSHOT_VERSION: kind(
    409,
    [
      'El caso se llevó con otra versión de los procedimientos.',
      'The case was driven by another version of the machines.',
    ],
    REPLAY,
  ),
  E_HTTP_SIZE: kind(
    413,
    ['El cuerpo es demasiado grande.', 'The body is too large.'],
    [
      'divida el registro por casos, o suba --max-body',
      'part the log by cases, or raise --max-body',
    ],
  ),
  E_HTTP_TARGET: kind(
    414,
    ['La dirección es demasiado larga.', 'The address is too long.'],
    ['los datos van en el cuerpo', 'data go in the body'],
  ),
  E_HTTP_TYPE: kind(
    415,
    ['El cuerpo no es del tipo que se admite aquí.', 'The body is not of a type admitted here.'],
    [
      'diga en Content-Type application/x-ndjson para un registro, application/json para lo demás, y no lo comprima',
      'say application/x-ndjson for a log in Content-Type, application/json otherwise, and do not compress it',
    ],
  ),
  E_HTTP_HOST: kind(
    421,
    ['La cabecera Host no nombra este servicio.', 'The header Host does not name this service.'],
    [
      'use la dirección que se imprimió al iniciar',
      'use the address that was printed at the start',
    ],
  ),
  E_HTTP_SHAPE: kind(
    422,
    ['El cuerpo no tiene la forma que se pide.', 'The body is not of the form asked for.'],
    [
      '`where` dice dónde; la forma está en /v1/openapi.json',
      '`where` says where; the form is in /v1/openapi.json',
    ],
  ),
  E_AS_OF: kind(
    422,
    ['asOf no es un instante con su desfase.', 'asOf is not an instant with its offset.'],
    [
      'escríbalo como 2016-12-31T23:59:59-06:00; en la dirección, un + se escribe %2B',
      'write it as 2016-12-31T23:59:59-06:00; in an address, a + is written %2B',
    ],
  ),
  E_PROFILE: kind(
    422,
    ['No se conoce ese perfil.', 'That profile is not known.'],
    ['los que hay están en /v1/health', 'those that exist are in /v1/health'],
  ),
  SNAPSHOT_SHAPE: kind(
    422,
    [
      'No es un caso como los que da este servicio, o se alteró.',
      'This is no case as this service gives them, or it was altered.',
    ],
    [
      'devuélvalo tal como se recibió, o abra de nuevo el caso con su registro en /v1/replay',
      'send it back as it was received, or open the case anew from its log with /v1/replay',
    ],
  ),
  TERM_INVALID: kind(
    422,
    ['Ese plazo no se puede contar.', 'That term cannot be counted.'],
    [
      'la duración es al menos 1, y los meses sólo se cuentan hacia adelante',
      'its length is at least 1, and months are only counted forward',
    ],
  ),
  TERM_FROM_DATE_ONLY: kind(
    422,
    ['Un plazo en horas corre desde una hora.', 'A term in hours runs from an hour.'],
    ['dé en `from` fecha, hora y desfase', 'give date, hour and offset in `from`'],
  ),
  CALENDAR_NOT_COVERED: kind(
    422,
    [
      'La cuenta sale de los años que cubren los calendarios: no se adivina.',
      'The count leaves the years that the calendars cover: nothing is guessed.',
    ],
    ['compruebe la fecha y la duración', 'check the date and the length'],
  ),
  E_VOTE: kind(
    422,
    ['Esos números no caben en una votación.', 'Those numbers cannot be a vote.'],
    [
      'no puede haber más presentes que lugares, ni más votos que presentes',
      'there cannot be more members present than seats, nor more votes than members present',
    ],
  ),
  E_HTTP_HEADERS: kind(
    431,
    ['Las cabeceras son demasiado grandes.', 'The headers are too large.'],
    ['envíe menos cabeceras', 'send fewer headers'],
  ),
  E_HTTP_INTERNAL: kind(
    500,
    ['Error interno.', 'Internal error.'],
    [
      'repórtelo con la versión y la dirección, sin datos de casos',
      'report it with the version and the address, without case data',
    ],
  ),
  E_HTTP_BUSY: kind(
    503,
    ['Hay demasiadas solicitudes a la vez.', 'There are too many requests at once.'],
    LATER,
  ),
  E_HTTP_TIMEOUT: kind(
    503,
    [
      'La respuesta tardaba más de lo que se permite, o pedía más memoria.',
      'The answer took longer than is allowed, or asked for more memory.',
    ],
    ['divida el registro por casos, o suba --timeout', 'part the log by cases, or raise --timeout'],
  ),
  E_HTTP_STOPPING: kind(
    503,
    ['El servicio se está deteniendo.', 'The service is stopping.'],
    LATER,
  ),
} as const satisfies Record<string, ProblemKind>;

/** One code of `PROBLEMS`. */
export type ProblemCode = keyof typeof PROBLEMS;
