import { type EventType, eventTypes } from '../../../events/index';

/** How one datum of an act is asked for. */
export interface ActField {
  readonly key: string;
  /**
   * `flag` yes or no; `choice` one of `values`, `choices` any of them; `list` identifiers, of which
   * `values` are those with a name; `flags` a group of yes-or-no parts named in `values`; `ballots`
   * and `attendance` seat by seat; `duration` a length of time.
   */
  readonly kind:
    | 'flag'
    | 'choice'
    | 'choices'
    | 'text'
    | 'moment'
    | 'duration'
    | 'number'
    | 'list'
    | 'flags'
    | 'ballots'
    | 'attendance';
  readonly values: readonly string[];
  /** The rules ask for it: without it something cannot be decided. */
  readonly expected: boolean;
}

/** What is read of a schema of zod, which describes itself. */
interface Shape {
  readonly def: {
    readonly type: string;
    readonly format?: string;
    readonly innerType?: Shape;
    readonly element?: Shape;
    readonly entries?: Readonly<Record<string, string>>;
    readonly options?: readonly Shape[];
  };
  readonly shape?: Readonly<Record<string, Shape>>;
}

/** The data of an act that can be asked for in a form, those that the rules ask for first. */
export function actFields(type: EventType): readonly ActField[] {
  const { schema, expected } = eventTypes[type];
  const fields = Object.entries(schema.shape as unknown as Readonly<Record<string, Shape>>).flatMap(
    ([key, shape]): readonly ActField[] => {
      const asked = named(key, askedAs(bare(shape)));
      const isExpected = (expected as readonly string[]).includes(key);
      return asked === undefined ? [] : [{ key, ...asked, expected: isExpected }];
    },
  );
  return fields.sort((one, other) => Number(other.expected) - Number(one.expected));
}

/** Lists of codes of authorities; a code without a name may be written too. */
const OF_AUTHORITIES: ReadonlySet<string> = new Set(['responsible', 'toAuthorities']);
const AUTHORITIES = [
  'SEGOB',
  'SSP',
  'PGR',
  'SRE',
  'CNDH',
  'AUT-FED',
  'ENT-FED',
  'AUT-IMPL',
] as const;

function named(key: string, asked: Asked | undefined): Asked | undefined {
  return asked?.kind === 'list' && OF_AUTHORITIES.has(key)
    ? { ...asked, values: AUTHORITIES }
    : asked;
}

type Asked = Pick<ActField, 'kind' | 'values'>;

/** A datum with more structure than a form shows is left to those who write a log. */
function askedAs(shape: Shape): Asked | undefined {
  const { type, format, entries, element, options } = shape.def;
  switch (type) {
    case 'boolean':
      return { kind: 'flag', values: [] };
    case 'enum':
      return { kind: 'choice', values: Object.values(entries ?? {}) };
    case 'string':
      return { kind: format === 'duration' ? 'duration' : 'text', values: [] };
    case 'number':
      return { kind: 'number', values: [] };
    case 'union':
      return ofUnion((options ?? []).map(bare));
    case 'array':
      return element === undefined ? undefined : ofList(bare(element));
    case 'object':
      return ofGroup(shape.shape ?? {});
    default:
      return undefined;
  }
}

function ofUnion(options: readonly Shape[]): Asked | undefined {
  const types = options.map(({ def }) => def.type);
  if (types.every((type) => type === 'string')) return { kind: 'moment', values: [] };
  if (types.includes('array')) return { kind: 'list', values: [] };
  const [first] = options;
  return first === undefined ? undefined : askedAs(first);
}

function ofList(element: Shape): Asked | undefined {
  const { type, entries } = element.def;
  if (type === 'string') return { kind: 'list', values: [] };
  if (type === 'enum') return { kind: 'choices', values: Object.values(entries ?? {}) };
  const keys = Object.keys(element.shape ?? {});
  if (keys.includes('seat') && keys.includes('vote')) return { kind: 'ballots', values: [] };
  if (keys.includes('seat') && keys.includes('mode')) return { kind: 'attendance', values: [] };
  return undefined;
}

function ofGroup(shape: Readonly<Record<string, Shape>>): Asked | undefined {
  const parts = Object.entries(shape);
  const areFlags = parts.every(([, part]) => bare(part).def.type === 'boolean');
  return areFlags && parts.length > 0
    ? { kind: 'flags', values: parts.map(([key]) => key) }
    : undefined;
}

function bare(shape: Shape): Shape {
  return shape.def.innerType === undefined ? shape : bare(shape.def.innerType);
}
