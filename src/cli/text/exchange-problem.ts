import type { BilingualText } from '../../core/index';
import type { ExchangeCode } from '../../exchange/index';

/** What a code of a conversion means and what to do about it; nothing of the file is repeated. */
export const EXCHANGE_TEXTS: Readonly<Record<ExchangeCode, BilingualText>> = {
  E_TEXT_ENCODING: {
    es: 'el archivo no está en la codificación declarada. Guárdelo en UTF-8, o declare `encoding` en el mapa. Un libro de Excel o una base de datos no es texto: expórtelo primero.',
    en: 'the file is not in the declared encoding. Save it as UTF-8, or declare `encoding` in the map. A workbook or a database is no text: export it first.',
  },
  E_GZIP_DATA: {
    es: 'el archivo comprimido está dañado o incompleto, o le sigue algo que no es gzip. Desde ahí no se leyó.',
    en: 'the compressed file is damaged or cut short, or what follows it is not gzip. It was not read from there on.',
  },
  E_CSV_QUOTE: {
    es: 'unas comillas no cierran, o cierran a media celda. Desde ahí no se leyó.',
    en: 'a quotation mark does not close, or closes in the middle of a cell. Reading stopped there.',
  },
  E_CSV_HEADER: {
    es: 'falta el renglón con los nombres de las columnas. Debe ser el primero.',
    en: 'the row with the names of the columns is missing. It has to be the first.',
  },
  E_XML_DOCTYPE: {
    es: 'el archivo declara un DOCTYPE, que puede esconder otros archivos. Quítelo.',
    en: 'the file declares a DOCTYPE, which can hide other files. Take it out.',
  },
  E_XML_CHAR: {
    es: 'hay un carácter que XML no admite. Desde ahí no se leyó.',
    en: 'there is a character that XML does not have. Reading stopped there.',
  },
  E_XML_SYNTAX: {
    es: 'el XML está mal formado. Desde ahí no se leyó.',
    en: 'the XML is not well-formed. Reading stopped there.',
  },
  E_XES_SHAPE: {
    es: 'el archivo es XML, pero no un registro XES.',
    en: 'the file is XML, but no XES log.',
  },
  E_JSON_SYNTAX: {
    es: 'el JSON está mal formado. Desde ahí no se leyó.',
    en: 'the JSON is not well-formed. Reading stopped there.',
  },
  E_OCEL_SHAPE: {
    es: 'el archivo no es un registro OCEL en JSON. Si lo es en XML o en SQLite, conviértalo primero a JSON.',
    en: 'the file is no OCEL log in JSON. If it is one in XML or SQLite, convert it to JSON first.',
  },
  E_LIMIT_SIZE: {
    es: 'una fila, un atributo o un evento es demasiado largo. Desde ahí no se leyó.',
    en: 'a row, an attribute or an event is too long. Reading stopped there.',
  },
  E_LIMIT_DEPTH: {
    es: 'hay demasiados elementos unos dentro de otros. Desde ahí no se leyó.',
    en: 'too many elements stand one inside another. Reading stopped there.',
  },
  E_LIMIT_KEYS: {
    es: 'hay demasiadas columnas o atributos. Desde ahí no se leyó.',
    en: 'there are too many columns or attributes. Reading stopped there.',
  },
  E_LIMIT_OBJECTS: {
    es: 'hay demasiados objetos, o demasiados eventos antes de los objetos. Divida el archivo.',
    en: 'there are too many objects, or too many events before the objects. Split the file.',
  },
  E_IMPORT_EMPTY: { es: 'no hay ningún evento.', en: 'there is no event.' },
  E_IMPORT_COLUMN: {
    es: 'el mapa nombra una columna o un atributo que el archivo no tiene, o una columna que tiene dos veces. Si es un CSV y no tiene ninguna, quizá las separa otro signo: dígalo en csv.delimiter.',
    en: 'the map names a column or an attribute that the file does not have, or a column that it has twice. If it is a CSV and has none of them, another sign may part them: say so in csv.delimiter.',
  },
  E_IMPORT_UNMAPPED: {
    es: 'ningún evento del mapa se refiere a esto, y no dio ninguno. Añádalo al mapa, o diga en ignore que no es un acto.',
    en: 'no event of the map is about it, and it gave none. Add it to the map, or say in ignore that it is no act.',
  },
  E_IMPORT_ROW: {
    es: 'la fila tiene más o menos celdas que columnas, y no se tomó en cuenta.',
    en: 'the row has more or fewer cells than columns, and was left out.',
  },
  E_IMPORT_REPEATED: {
    es: 'un atributo está más de una vez, o su lista tiene dentro otra lista o algo sin valor: no se sabe cuál vale.',
    en: 'an attribute is there more than once, or its list holds another list or something of no value: which one counts is not known.',
  },
  E_IMPORT_TYPE: {
    es: 'ninguna tabla del mapa dice qué tipo de evento es. Añada la palabra a la tabla.',
    en: 'no table of the map says which event type it is. Add the word to the table.',
  },
  E_IMPORT_PHASE: {
    es: 'el cambio de fase no dice por sí solo qué acto se hizo. Use la columna que lo diga.',
    en: 'the change of phase alone does not say which act was done. Use the column that does.',
  },
  E_IMPORT_DATE: {
    es: 'falta la fecha, no existe, no está en un formato declarado o se puede leer de dos maneras.',
    en: 'the date is missing, does not exist, is not of a declared format, or can be read two ways.',
  },
  E_IMPORT_HOUR: {
    es: 'ese día los relojes se saltaron esa hora o la marcaron dos veces. Escriba el desfase.',
    en: 'that day the clocks skipped that hour or showed it twice. Write the offset.',
  },
  E_IMPORT_ACTOR: {
    es: 'ninguna tabla del mapa dice qué órgano actuó; el evento se escribió sin él.',
    en: 'no table of the map says which organ acted; the event was written without it.',
  },
  E_IMPORT_ID: {
    es: 'el identificador tiene caracteres que no se admiten, o son varios. Vea `encode` en docs/formatos.md.',
    en: 'the id has characters that are not taken, or there are several. See `encode` in docs/formatos.md.',
  },
  E_IMPORT_CASE: {
    es: 'el evento es de un expediente y no se dice de cuál: se escribió sin él. En XES, vea `unnamedTraces`.',
    en: 'the event is of a case, and it is not said of which: it was written without. In XES, see `unnamedTraces`.',
  },
  E_IMPORT_LATE: {
    es: 'la traza dice algo de sí después del evento, que se convirtió sin eso. Ponga antes sus atributos.',
    en: 'the trace says something of itself after the event, which was converted without it. Put its attributes first.',
  },
  E_IMPORT_OBJECT: {
    es: 'el evento se refiere a un objeto que el archivo no tiene: no se tomó en cuenta.',
    en: 'the event refers to an object that the file does not have: it was passed over.',
  },
  E_IMPORT_VALUE: {
    es: 'ninguna tabla dice qué es el valor, o el contrato no lo admite; el dato quedó como no conocido.',
    en: 'no table says what the value is, or the contract does not take it; the fact is unknown.',
  },
  E_EXPORT_LINE: {
    es: 'la línea del registro no se pudo leer y no se exportó. Revísela con: mecanismo audit',
    en: 'the line of the log could not be read and was not exported. Look at it with: mecanismo audit',
  },
  E_EXPORT_PART: {
    es: 'una parte de la línea no es del contrato y no se exportó.',
    en: 'a part of the line is not of the contract and was not exported.',
  },
};
