import { LogReader, type ProblemCode } from '../../events/index';
import { type NativeEvent, writtenEvent } from './written-event';

/** An event as the reader of logs would take it. */
export interface CheckedEvent {
  /** With `null` for the facts that it would leave out; `undefined` where it takes none of it. */
  readonly event?: NativeEvent;
  readonly problems: readonly { readonly code: ProblemCode; readonly key?: string }[];
}

/**
 * Holds an event against the contract by reading it as a line of a log. Of a list that lost an item
 * `cutLists` says what is kept: the `rest` of it, or `none` where it would pass for the whole.
 */
export function checkEvent(event: NativeEvent, cutLists: 'rest' | 'none'): CheckedEvent {
  const reader = new LogReader();
  const read = reader.push(JSON.stringify(event));
  const { problems } = reader.close();
  if (read === undefined) return { problems };
  const lost =
    cutLists === 'rest' ? read.removed : read.removed.map((path) => path.replace(/\[\].*$/, ''));
  return { event: writtenEvent(read, event, lost), problems };
}
