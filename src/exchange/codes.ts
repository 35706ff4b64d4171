/**
 * What may be wrong with a conversion. `unreadable`: reading stopped there, and what came before
 * stands. `note`: the rest of the file was converted, less what the code names. Stable.
 */
export const EXCHANGE_CODES = {
  /** A byte that is none of the declared encoding, or a file that declares another one. */
  E_TEXT_ENCODING: 'unreadable',
  /** A file compressed with gzip that is damaged or cut short. */
  E_GZIP_DATA: 'unreadable',
  /** A quotation mark that is not closed, or closed in the middle of a cell. */
  E_CSV_QUOTE: 'unreadable',
  /** No row of column names. */
  E_CSV_HEADER: 'unreadable',
  /** A document type declaration: it can hide other files, or blow up a small one. */
  E_XML_DOCTYPE: 'unreadable',
  /** A character that XML does not have. */
  E_XML_CHAR: 'unreadable',
  /** Not well-formed XML. */
  E_XML_SYNTAX: 'unreadable',
  /** XML, but no XES log. */
  E_XES_SHAPE: 'unreadable',
  /** Not JSON. */
  E_JSON_SYNTAX: 'unreadable',
  /** No OCEL log in JSON. */
  E_OCEL_SHAPE: 'unreadable',
  /** A row, an attribute or an event longer than is read. */
  E_LIMIT_SIZE: 'unreadable',
  /** More nested than is read. */
  E_LIMIT_DEPTH: 'unreadable',
  /** More columns or attributes than is read. */
  E_LIMIT_KEYS: 'unreadable',
  /** More objects, or events before the objects that they name, than is kept. */
  E_LIMIT_OBJECTS: 'unreadable',
  /** No row or event at all. */
  E_IMPORT_EMPTY: 'unreadable',
  /** A column of the map that the table does not have, or has twice, or that no event of the log has. */
  E_IMPORT_COLUMN: 'note',
  /** A row or event that no entry of the map takes: it gave no event. */
  E_IMPORT_UNMAPPED: 'note',
  /** A row with more or fewer cells than columns; its cells cannot be told apart. */
  E_IMPORT_ROW: 'note',
  /** An attribute that is there more than once: which one counts is not known. */
  E_IMPORT_REPEATED: 'note',
  /** No event type of the contract for the foreign one. */
  E_IMPORT_TYPE: 'note',
  /** A change of phase that more than one event type could tell. */
  E_IMPORT_PHASE: 'note',
  /** A date that is missing, does not exist, is not of a declared format, or is read two ways. */
  E_IMPORT_DATE: 'note',
  /** An hour that the clocks of the zone skipped or showed twice that day. */
  E_IMPORT_HOUR: 'note',
  /** No organ of the contract for whoever acted. */
  E_IMPORT_ACTOR: 'note',
  /** An id with characters that ids do not have. */
  E_IMPORT_ID: 'note',
  /** An event of a case, by its type, of which the row or the trace does not say which. */
  E_IMPORT_CASE: 'note',
  /** A trace has an attribute after an event, which was converted without it. */
  E_IMPORT_LATE: 'note',
  /** An event refers to an object that the log does not have. */
  E_IMPORT_OBJECT: 'note',
  /** A value that no table maps, or that the contract does not take; the fact is left out. */
  E_IMPORT_VALUE: 'note',
  /** A line of the log that cannot be read; it is not exported. */
  E_EXPORT_LINE: 'unreadable',
  /** A part of a line that the contract does not take; the rest of the line is exported. */
  E_EXPORT_PART: 'note',
} as const satisfies Record<string, 'unreadable' | 'note'>;

/** One key of `EXCHANGE_CODES`. */
export type ExchangeCode = keyof typeof EXCHANGE_CODES;
