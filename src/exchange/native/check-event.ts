import { LogReader, type ProblemCode } from '../../events/index';

/** An event of a log before it is a line. */
export interface NativeEvent {
  readonly id: string;
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** An event as the reader of logs would take it. */
export interface CheckedEvent {
  /** Without the facts that it would leave out; `undefined` where it takes none of it. */
  readonly event?: NativeEvent;
  readonly problems: readonly { readonly code: ProblemCode; readonly key?: string }[];
}

/** Holds an event against the contract by reading it as a line of a log. */
export function checkEvent(event: NativeEvent): CheckedEvent {
  const reader = new LogReader();
  const read = reader.push(JSON.stringify(event));
  const { problems } = reader.close();
  if (read === undefined) return { problems };
  if (problems.length === 0 || !read.known || event.data === undefined) return { event, problems };
  return { event: { ...event, data: withoutCutLists(read.data, read.removed) }, problems };
}

/** A list that lost an item is not the whole list, and is better not there at all. */
function withoutCutLists(
  data: Readonly<Record<string, unknown>>,
  removed: readonly string[],
): Readonly<Record<string, unknown>> {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  for (const path of removed) {
    const list = path.indexOf('[]');
    if (list === -1) continue;
    const steps = path.slice(0, list).split('.');
    const last = steps.pop() ?? '';
    let owner: unknown = copy;
    for (const step of steps) owner = (owner as Record<string, unknown> | undefined)?.[step];
    if (typeof owner === 'object' && owner !== null)
      delete (owner as Record<string, unknown>)[last];
  }
  return copy;
}
