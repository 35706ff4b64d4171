import { MAX_KEYS, MAX_LINE_BYTES } from '../../events/index';
import { type ForeignRecord, type ForeignValue, REPEATED, type Scalar } from '../foreign-record';
import { OWN_PREFIX } from '../native/flatten';
import { Unreadable } from '../unreadable';
import { ListItems } from './list-items';
import type { XesForm } from './xes-form';

const MAX_DEPTH = 64;
const CASE_DIGITS = 6;
const SINGLE: ReadonlySet<string> = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/** Attributes of a trace or of an event. */
class Bag {
  readonly fields = new Map<string, ForeignValue>();
  readonly native = new Map<string, Scalar>();

  put(name: string, value: ForeignValue): void {
    if (this.fields.size >= MAX_KEYS) throw new Unreadable('E_LIMIT_KEYS');
    this.fields.set(name, this.fields.has(name) ? REPEATED : value);
  }

  putNative(name: string, value: Scalar): void {
    if (this.native.size >= MAX_KEYS) throw new Unreadable('E_LIMIT_KEYS');
    this.native.set(name, value);
  }
}

/**
 * Attributes of the log. Those of others are passed over: they tell nothing of an event, and public
 * logs have thousands of figures there.
 */
class LogBag extends Bag {
  override put(): void {}
}

/** An element that is open, and where its attributes go; without a bag they go nowhere. */
interface Frame {
  readonly kind: 'log' | 'trace' | 'event' | 'attribute' | 'list' | 'item' | 'skipped';
  readonly bag?: Bag;
  /** What the names of the attributes inside begin with. */
  readonly prefix: string;
  /** The list that is open, and the place in it of the item that is. */
  readonly list?: ListItems;
  readonly place?: number;
}

const SKIPPED: Frame = { kind: 'skipped', prefix: '' };

/** Turns the tags of an XES log into events, one by one. */
export class XesTree {
  readonly #form: XesForm;
  readonly #open: Frame[] = [];
  #ready: ForeignRecord[] = [];
  #traces = 0;
  #events = 0;
  readonly #log = new LogBag();
  #toldLog = false;
  /** Attributes of the open trace, named as its events have them. */
  #trace: ReadonlyMap<string, ForeignValue> | undefined;

  constructor(form: XesForm) {
    this.#form = form;
  }

  /** The events that have come to their end since the last call. */
  taken(): readonly ForeignRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= MAX_DEPTH) throw new Unreadable('E_LIMIT_DEPTH');
    const name = qualified.slice(qualified.indexOf(':') + 1);
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      if (name !== 'log') throw new Unreadable('E_XES_SHAPE');
      this.#open.push({ kind: 'log', bag: this.#log, prefix: '' });
      return;
    }
    this.#open.push(this.#frameOf(name, attributes, parent));
  }

  close(): void {
    const frame = this.#open.pop();
    if (frame?.kind === 'trace') this.#trace = undefined;
    else if (frame?.kind === 'list' && frame.list !== undefined && frame.bag !== undefined) {
      for (const [name, value] of frame.list.fields(frame.prefix)) frame.bag.put(name, value);
    } else if (frame?.kind === 'event' && frame.bag !== undefined) {
      const { fields, native } = frame.bag;
      this.#ready.push({
        number: this.#events,
        fields,
        ...(native.size === 0 ? {} : { native }),
      });
    }
  }

  /** The text has ended; a log without events tells of itself only now. */
  end(): void {
    this.#tellLog();
  }

  #frameOf(name: string, { key, value }: Readonly<Record<string, string>>, parent: Frame): Frame {
    const { kind, bag, prefix, list, place } = parent;
    if (kind === 'log' && name === 'trace') {
      this.#traces++;
      return { kind: 'trace', bag: new Bag(), prefix: '' };
    }
    if ((kind === 'trace' || kind === 'log') && name === 'event') return this.#openEvent(parent);
    // A `values` element holds the items of the list around it; older logs have them right inside.
    if (kind === 'list' && name === 'values') return { kind, prefix, ...(list && { list }) };
    if (key === undefined || kind === 'skipped') return SKIPPED;
    if (list !== undefined) {
      if (name === 'list' || (SINGLE.has(name) && value === undefined)) {
        list.losePart();
        return SKIPPED;
      }
      const held = name === 'container' ? '' : SINGLE.has(name) ? value : undefined;
      if (held === undefined) return SKIPPED;
      if (place === undefined)
        return { kind: 'item', list, place: list.add(limited(held)), prefix: '' };
      if (name !== 'container') list.addInside(`${prefix}${key}`, place, limited(held));
      return { kind: 'item', list, place, prefix: `${prefix}${key}/` };
    }
    if (bag === undefined) return SKIPPED;
    if (kind === 'trace' && this.#trace !== undefined) {
      this.#trace = undefined;
      this.#form.onLateAttribute(this.#events);
    }
    const path = `${prefix}${key}`;
    if (name === 'list') return { kind: 'list', bag, prefix: path, list: new ListItems() };
    if (name === 'container') return { kind: 'attribute', bag, prefix: `${path}/` };
    if (!SINGLE.has(name)) return SKIPPED;
    if (value !== undefined) put(bag, path, name, limited(value));
    return { kind: 'attribute', bag, prefix: `${path}/` };
  }

  #openEvent(parent: Frame): Frame {
    this.#tellLog();
    this.#events++;
    const bag = new Bag();
    if (parent.kind === 'trace') {
      this.#trace ??= this.#traceFields(parent.bag ?? new Bag());
      for (const [name, value] of this.#trace) bag.fields.set(name, value);
    }
    return { kind: 'event', bag, prefix: '' };
  }

  #traceFields({ fields, native }: Bag): ReadonlyMap<string, ForeignValue> {
    const named = new Map([...fields].map(([name, value]) => [`case:${name}`, value] as const));
    if (this.#form.numbersTraces && !named.has('case:concept:name') && native.size === 0) {
      const number = String(this.#traces).padStart(CASE_DIGITS, '0');
      named.set('case:concept:name', `trace-${number}`);
    }
    return named;
  }

  #tellLog(): void {
    if (this.#toldLog) return;
    this.#toldLog = true;
    this.#form.onLog(this.#log.native);
  }
}

function put(bag: Bag, path: string, tag: string, value: string): void {
  if (!path.startsWith(OWN_PREFIX)) bag.put(path, value);
  else {
    const isNumber = tag === 'int' || tag === 'float';
    bag.putNative(
      path.slice(OWN_PREFIX.length),
      isNumber ? Number(value) : tag === 'boolean' ? value === 'true' : value,
    );
  }
}

function limited(value: string): string {
  if (value.length > MAX_LINE_BYTES) throw new Unreadable('E_LIMIT_SIZE');
  return value;
}
