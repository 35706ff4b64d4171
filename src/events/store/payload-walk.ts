import type * as z from 'zod';
import { EVENT_TYPES, type EventType, eventTypes } from '../event-types';
import { PAYLOAD_REFS } from '../payload-refs';
import { isInstant } from '../vocabulary/dates';
import { IDENTIFIER } from '../vocabulary/identifiers';
import { REF_KEYS, type RefKey } from '../vocabulary/refs';
import { bytesOf, QUOTE } from './ascii';
import { anyOf, listOf, type Member, NEVER, objectOf, type Walk, wordOf } from './walk';
import { walkNumber } from './walk-number';
import { walkIdentifier, walkInstant, walkText } from './walk-text';

/** What the walk of a schema needs to know of it; zod keeps it there for those who read schemas. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
}

interface CheckDefinition {
  readonly check: string;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => unknown;
}

/** Where a reference stands in a payload: nowhere, where `from` is -1. */
export interface FoundRef {
  /** Place of its key in `REF_KEYS`. */
  readonly key: number;
  from: number;
  to: number;
}

const REF_OF_KEY: ReadonlyMap<string, RefKey> = new Map(PAYLOAD_REFS);
const NOWHERE = -1;

/** Goes over the payloads of one type, and remembers what the last of them refers to. */
export class PayloadWalk {
  /** By the places of the types in the contract. */
  static readonly #byType: (PayloadWalk | undefined)[] = new Array(EVENT_TYPES.length).fill(
    undefined,
  );
  /** The references that payloads of this type may hold, and where the last one holds them. */
  readonly refs: readonly FoundRef[];
  readonly #walk: Walk;

  /** That of the type at a place of the contract; made when it is first asked for. */
  static of(type: number): PayloadWalk {
    let walk = PayloadWalk.#byType[type];
    if (walk === undefined) {
      walk = new PayloadWalk(eventTypes[EVENT_TYPES[type] as EventType].schema);
      PayloadWalk.#byType[type] = walk;
    }
    return walk;
  }

  private constructor(schema: z.ZodType) {
    const refs: FoundRef[] = [];
    this.#walk = walkOf(schema, (payloadKey, walk) => {
      const key = REF_OF_KEY.get(payloadKey);
      if (key === undefined) return walk;
      const found = { key: REF_KEYS.indexOf(key), from: NOWHERE, to: NOWHERE };
      refs.push(found);
      return noting(found, walk);
    });
    this.refs = refs;
  }

  /** As a `Walk` does. */
  end(bytes: Uint8Array, at: number): number {
    for (let place = 0; place < this.refs.length; place++) {
      (this.refs[place] as FoundRef).from = NOWHERE;
    }
    return this.#walk(bytes, at);
  }

  /** Whether the last payload holds a reference. */
  get hasRefs(): boolean {
    for (let place = 0; place < this.refs.length; place++) {
      if ((this.refs[place] as FoundRef).from !== NOWHERE) return true;
    }
    return false;
  }
}

/** A walk that notes where it went over a text. */
const noting =
  (found: FoundRef, walk: Walk): Walk =>
  (bytes, from) => {
    const end = walk(bytes, from);
    if (end !== -1 && bytes[from] === QUOTE) {
      found.from = from + 1;
      found.to = end - 1;
    }
    return end;
  };

const encoder = new TextEncoder();
const quoted = (text: string): Uint8Array => encoder.encode(JSON.stringify(text));

const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** A text as writers of JSON write it: as it is, or with escapes for what is not ASCII, in either case. */
function spellings(text: string): readonly Uint8Array[] {
  const written = JSON.stringify(text);
  const escaped = (digits: (code: string) => string) =>
    written.replace(
      BEYOND_ASCII,
      (unit) => `\\u${digits(unit.charCodeAt(0).toString(16)).padStart(4, '0')}`,
    );
  const all = [written, escaped((code) => code), escaped((code) => code.toUpperCase())];
  return [...new Set(all)].map((each) => encoder.encode(each));
}

/** @param noting what is done to the walk of a member of the outermost object. */
function walkOf(
  schema: z.ZodType,
  noting: (key: string, walk: Walk) => Walk = (_, walk) => walk,
): Walk {
  const definition = schema._zod.def as unknown as Definition;
  const { innerType, element, options = [], entries = {}, shape = {} } = definition;
  switch (definition.type) {
    case 'object':
      return definition.catchall?._zod.def.type === 'never'
        ? objectOf(
            Object.entries(shape).map(
              ([key, member]): Member => ({ key: quoted(key), walk: noting(key, walkOf(member)) }),
            ),
          )
        : NEVER;
    case 'optional':
      return innerType === undefined ? NEVER : walkOf(innerType);
    case 'enum':
      return wordOf(Object.values(entries).flatMap(spellings));
    case 'boolean':
      return wordOf(['true', 'false'].map(bytesOf));
    case 'array':
      return element === undefined ? NEVER : listOf(walkOf(element));
    case 'union':
      return anyOf(options.map((option) => walkOf(option)));
    case 'string':
      return textOfSchema(schema, definition);
    case 'number':
      return walkNumber((value) => schema.safeParse(value).data === value);
    default:
      return NEVER;
  }
}

/** A text whose checks can be asked one by one; a text of any other kind is left to its schema. */
function textOfSchema(schema: z.ZodType, { format, checks = [] }: Definition): Walk {
  const [only] = checks;
  if (format !== undefined || only === undefined || checks.length > 1) {
    return walkText((text) => schema.safeParse(text).data === text);
  }
  const { pattern, fn } = only._zod.def;
  if (pattern === IDENTIFIER) return walkIdentifier;
  if (fn === isInstant) return walkInstant;
  if (pattern !== undefined && !pattern.global && !pattern.sticky) {
    return walkText((text) => pattern.test(text));
  }
  return fn === undefined ? NEVER : walkText((text) => Boolean(fn(text)));
}
