import { SaxesParser } from 'saxes';
import { MAX_LINE_BYTES } from '../../events/index';
import type { ForeignRecord } from '../foreign-record';
import { Unreadable } from '../unreadable';
import type { XesForm } from './xes-form';
import { XesTree } from './xes-tree';

/** Most letters between one tag and the next: past it a value has no end. */
const MAX_PIECE = MAX_LINE_BYTES;

/**
 * The events of an XES log (IEEE 1849), read as they come. Attributes of the trace are fields that
 * begin with `case:`; an attribute inside another is `outer/inner`; a list is a list of its values.
 * Classifiers, extensions and globals are passed over: a default of a global says what a tool may
 * assume, not what happened.
 *
 * @throws Unreadable where the text is no XES, or larger or deeper than is read.
 */
export async function* readXes(
  text: AsyncIterable<string>,
  form: XesForm,
): AsyncGenerator<ForeignRecord> {
  const tree = new XesTree(form);
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  let piece = 0;
  parser.on('opentag', ({ name, attributes }) => {
    piece = 0;
    tree.open(name, attributes);
  });
  parser.on('closetag', () => {
    piece = 0;
    tree.close();
  });
  parser.on('doctype', () => {
    throw new Unreadable('E_XML_DOCTYPE');
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (form.isUtf8 && !/^(utf-8|us-ascii)$/i.test(encoding)) {
      throw new Unreadable('E_TEXT_ENCODING');
    }
  });
  parser.on('error', ({ message }) => {
    throw new Unreadable(/character/i.test(message) ? 'E_XML_CHAR' : 'E_XML_SYNTAX');
  });
  const step = (work: () => void): unknown => {
    try {
      work();
      return undefined;
    } catch (error) {
      return error ?? new Unreadable('E_XML_SYNTAX');
    }
  };
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += MAX_PIECE) {
      const part = chunk.slice(at, at + MAX_PIECE);
      const failure = step(() => {
        parser.write(part);
        piece += part.length;
        if (piece > 2 * MAX_PIECE) throw new Unreadable('E_LIMIT_SIZE');
      });
      yield* tree.taken();
      if (failure !== undefined) throw failure;
    }
  }
  const failure = step(() => parser.close());
  if (failure !== undefined) throw failure;
  tree.end();
}
