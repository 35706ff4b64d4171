import type { BilingualText } from '../../core/index';

/** What a code of a problem means and what to write instead; nothing of the line is repeated. */
export const PROBLEM_TEXTS: Readonly<Record<string, BilingualText>> = {
  E_LOG_JSON: {
    es: 'la línea no es JSON. Cada evento es un objeto JSON completo en una sola línea, en UTF-8; una tabla CSV se convierte antes con mecanismo import.',
    en: 'the line is not JSON. Each event is a whole JSON object on one line, in UTF-8; a CSV table is first converted with mecanismo import.',
  },
  E_LOG_SHAPE: {
    es: 'falta un campo o no tiene la forma debida. Un evento lleva id, type, occurredAt, actor.organ y refs; los órganos están en schema/event-envelope.schema.json.',
    en: 'a field is missing or not of its form. An event has id, type, occurredAt, actor.organ and refs; schema/event-envelope.schema.json lists the organs.',
  },
  E_LOG_ID: {
    es: 'el identificador sólo puede llevar letras sin acento, cifras, punto, guiones y dos puntos.',
    en: 'an id is made of unaccented letters, digits, dots, hyphens, underscores and colons.',
  },
  E_LOG_DATE: {
    es: 'la fecha no existe o le falta el desfase. Escriba 2016-03-18T22:40:00-06:00, o 2016-03-18 si sólo consta el día.',
    en: 'the date does not exist or lacks its offset. Write 2016-03-18T22:40:00-06:00, or 2016-03-18 where only the day is known.',
  },
  E_LOG_TYPE: {
    es: 'el tipo de evento no existe. Los tipos están en schema/events.json.',
    en: 'there is no such event type. schema/events.json lists them.',
  },
  E_LOG_KEY: {
    es: 'hay una clave que el tipo de evento no tiene, y no se tomó en cuenta. Las claves están en schema/events.json.',
    en: 'a key that the event type does not have was left out. schema/events.json lists the keys.',
  },
  E_LOG_DUPKEY: {
    es: 'una clave está más de una vez, y no se tomó en cuenta: no se sabe cuál vale.',
    en: 'a key is there more than once and was left out: which one counts is not known.',
  },
  E_LOG_VALUE: {
    es: 'el valor no es de los que la clave admite, y el dato quedó como no conocido. Los valores están en schema/events.json.',
    en: 'the value is not one that the key takes, and the fact is unknown. schema/events.json lists the values.',
  },
  E_LOG_NUMBER: {
    es: 'el número es demasiado grande para leerse sin cambiarlo, y el dato quedó como no conocido.',
    en: 'the number is too large to be read unchanged, and the fact is unknown.',
  },
  E_LOG_UNICODE: {
    es: 'un texto tiene un carácter incompleto. Guarde el archivo en UTF-8.',
    en: 'a text has half a character. Save the file as UTF-8.',
  },
  E_LOG_HEADER: {
    es: 'el encabezado no es la primera línea o un valor suyo no se admite. Es {"log": "mecanismo", "version": 1, …}.',
    en: 'the header is not the first line, or one of its values is not taken. It is {"log": "mecanismo", "version": 1, …}.',
  },
  E_LOG_PROFILE: {
    es: 'el registro se llevó conforme a otro orden jurídico (`profile` del encabezado) que el de esta revisión.',
    en: 'the log was kept under another legal order (`profile` of the header) than that of this audit.',
  },
  E_LOG_EMPTY: {
    es: 'el registro no tiene ningún evento.',
    en: 'the log has no event.',
  },
  E_LIMIT_LINE: {
    es: 'la línea es demasiado larga para un evento, y no se leyó.',
    en: 'the line is too long for an event, and was not read.',
  },
  E_LIMIT_KEYS: {
    es: 'la línea tiene demasiadas claves o elementos para un evento, y no se leyó.',
    en: 'the line has too many keys or items for an event, and was not read.',
  },
};
