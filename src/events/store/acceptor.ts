import type * as z from 'zod';
import type { EventType } from '../event-types';
import { eventTypes } from '../event-types';

/**
 * Says yes to a value that its schema surely takes as it is, and to no other. A no is not an error:
 * the schema itself then looks at the value, reports what is wrong and keeps the rest.
 */
export type Acceptor = (value: unknown) => boolean;

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
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => unknown;
}

const built = new Map<EventType, Acceptor>();

/** The acceptor of the payload of an event type; made when it is first asked for. */
export function acceptorOf(type: EventType): Acceptor {
  let accepts = built.get(type);
  if (accepts === undefined) {
    accepts = compile(eventTypes[type].schema);
    built.set(type, accepts);
  }
  return accepts;
}

function compile(schema: z.ZodType): Acceptor {
  const definition = schema._zod.def as unknown as Definition;
  switch (definition.type) {
    case 'object':
      return definition.catchall?._zod.def.type === 'never'
        ? strictObject(definition.shape ?? {})
        : asSchema(schema);
    case 'optional':
      return definition.innerType === undefined ? asSchema(schema) : compile(definition.innerType);
    case 'enum':
      return oneOf(Object.values(definition.entries ?? {}));
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'array':
      return definition.element === undefined
        ? asSchema(schema)
        : listOf(compile(definition.element));
    case 'union':
      return anyOf((definition.options ?? []).map(compile));
    case 'string':
      return textOf(definition, schema);
    default:
      return asSchema(schema);
  }
}

function strictObject(shape: Readonly<Record<string, z.ZodType>>): Acceptor {
  const members = new Map(Object.entries(shape).map(([key, member]) => [key, compile(member)]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key in value) {
      const accepts = members.get(key);
      if (accepts === undefined || !accepts((value as Record<string, unknown>)[key])) return false;
    }
    return true;
  };
}

function oneOf(texts: readonly string[]): Acceptor {
  const known = new Set<unknown>(texts);
  return (value) => typeof value === 'string' && known.has(value);
}

const listOf =
  (accepts: Acceptor): Acceptor =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at++) if (!accepts(value[at])) return false;
    return true;
  };

const anyOf =
  (options: readonly Acceptor[]): Acceptor =>
  (value) => {
    for (let at = 0; at < options.length; at++) if ((options[at] as Acceptor)(value)) return true;
    return false;
  };

/** A text with checks that can be asked one by one; any other format is left to its schema. */
function textOf({ format, checks = [] }: Definition, schema: z.ZodType): Acceptor {
  const tests = checks.map(({ _zod: { def } }): Acceptor | undefined => {
    const { check, pattern, fn } = def;
    if (check === 'string_format' && def.format === 'regex' && pattern !== undefined) {
      return pattern.global || pattern.sticky ? undefined : (text) => pattern.test(text as string);
    }
    return check === 'custom' && fn !== undefined ? (text) => Boolean(fn(text)) : undefined;
  });
  if (format !== undefined || tests.includes(undefined)) return asSchema(schema);
  const all = tests as readonly Acceptor[];
  return (value) => typeof value === 'string' && all.every((test) => test(value));
}

/** Numbers among them: the schema may write them anew (`-0` is 0), so it must find them unchanged. */
const asSchema =
  (schema: z.ZodType): Acceptor =>
  (value) => {
    const result = schema.safeParse(value);
    return result.success && Object.is(result.data, value);
  };
