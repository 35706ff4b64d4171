import { JSONParser } from '@streamparser/json';
import { MAX_LINE_BYTES } from '../../events/index';
import type { ForeignRecord, Scalar } from '../foreign-record';
import { Unreadable } from '../unreadable';
import { eventOfFirst, FIRST_VERSION, objectOfFirst } from './first-version';
import { OcelObjects } from './ocel-objects';
import { ocelRecord } from './ocel-record';
import { LOG_OBJECT, readObject } from './read-object';

/** Most letters between the ends of two events or objects: past it one of them has no end. */
const MAX_PIECE = 2 * MAX_LINE_BYTES;
const MAX_HELD = 500_000;

/** How the log is taken. */
export interface OcelForm {
  /** Told, before the first event, what the log says of itself under names of this library. */
  readonly onLog: (native: ReadonlyMap<string, Scalar>) => void;
  /** The columns that a map names; of the attributes of objects only these are kept. */
  readonly columns: readonly string[];
  /** Told of an event that refers to an object that the log does not have. */
  readonly onUnknownObject: (event: number) => void;
}

/**
 * The events of an OCEL log in JSON, of version 2.0 or 1.0, read as they come where the objects stand
 * before them; else they are held, 500,000 at most, until the objects are known. Fields are `ocel:id`, `ocel:type`,
 * `ocel:time`, the attributes by name, `ocel:object:<type>` and `ocel:object:<type>:<qualifier>` with
 * the ids of the related objects, and `ocel:attribute:<type>:<name>` with the values that these had.
 *
 * @throws Unreadable where the text is no OCEL in JSON, or has more or longer parts than are read.
 */
export async function* readOcel(
  text: AsyncIterable<string>,
  { onLog, columns, onUnknownObject }: OcelForm,
): AsyncGenerator<ForeignRecord> {
  const parser = new JSONParser({
    paths: ['objects', 'events', ...Object.values(FIRST_VERSION)].map((name) => `$.${name}.*`),
    keepStack: false,
  });
  const objects = new OcelObjects(columns);
  let pending: unknown[] = [];
  let piece = 0;
  let hasObjects = false;
  /** Whether an event stands before the objects: only the end then tells that all of them are known. */
  let waits = false;
  let native: ReadonlyMap<string, Scalar> = new Map();
  parser.onValue = ({ value, key, stack }) => {
    piece = 0;
    const owner = stack[1]?.key;
    if (owner === 'objects' || owner === FIRST_VERSION.objects) {
      hasObjects = true;
      const object = owner === 'objects' ? readObject(value) : objectOfFirst(key, value);
      if (object?.type === LOG_OBJECT) native = object.native;
      if (object !== undefined) objects.add(object);
    } else {
      waits ||= !hasObjects;
      pending.push(owner === 'events' ? value : eventOfFirst(key, value));
    }
  };
  parser.onError = () => {
    throw new Unreadable('E_JSON_SYNTAX');
  };
  const step = (work: () => void): unknown => {
    try {
      work();
      return undefined;
    } catch (error) {
      return error instanceof Unreadable ? error : new Unreadable('E_JSON_SYNTAX');
    }
  };
  let count = 0;
  let told = false;
  function* taken(): Generator<ForeignRecord> {
    if (!told) onLog(native);
    told = true;
    for (const event of pending) {
      yield ocelRecord(event, ++count, objects, onUnknownObject);
    }
    pending = [];
  }
  let isFirst = true;
  for await (const chunk of text) {
    // XML, a table: what is no JSON from its first letter on is another file, not a damaged one.
    if (isFirst && /^\s*[^\s{]/.test(chunk)) throw new Unreadable('E_OCEL_SHAPE');
    if (/\S/.test(chunk)) isFirst = false;
    const failure = step(() => {
      piece += chunk.length;
      parser.write(chunk);
      if (piece > MAX_PIECE) throw new Unreadable('E_LIMIT_SIZE');
    });
    if (!waits && pending.length > 0) yield* taken();
    if (failure !== undefined) throw failure;
    if (pending.length > MAX_HELD) throw new Unreadable('E_LIMIT_OBJECTS');
  }
  const failure = parser.isEnded ? undefined : step(() => parser.end());
  yield* taken();
  if (failure !== undefined) throw failure;
  if (count === 0 && !hasObjects) throw new Unreadable('E_OCEL_SHAPE');
}
