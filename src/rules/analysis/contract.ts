import {
  type EventSchema,
  eventSchemas,
  isEventType,
  type JsonSchema,
  MATTERS,
  MEASURE_CLASSES,
  ORGANS,
  REF_KEYS,
} from '../../events/index';

/** What the event contract can give at a place; without `codes` its list is open. */
export interface ContractValue {
  readonly codes?: readonly string[];
}

/** Computed sources that repeat a code of some event, and where that code is written. */
const REPEATED: Readonly<Record<string, readonly [type: string, field: string]>> = {
  'vote.castingVote': ['junta.vote-held', 'data.castingVote'],
  'session.kind': ['junta.convocation-issued', 'data.kind'],
  'inconformidad.ground': ['inconformidad.filed', 'data.ground'],
};

/** The closed lists of the event contract, and the keys of its payloads. */
export class EventContract {
  readonly #schemas: Readonly<Record<string, EventSchema>> = eventSchemas();
  readonly #fields = new Map<string, ContractValue | undefined>();

  /**
   * What a field (`data.kind`, `actor.organ`) of events of some types can hold; `undefined` where
   * none of these types has it. A type that is not of the contract is somebody else's to report.
   */
  field(types: readonly string[], field: string): ContractValue | undefined {
    if (field === 'type') return { codes: types };
    if (field === 'actor.organ') return { codes: ORGANS };
    const [root = '', ...path] = field.split('.');
    if (root === 'refs') {
      return (REF_KEYS as readonly string[]).includes(path[0] ?? '') ? {} : undefined;
    }
    if (root !== 'data' || !types.every(isEventType)) return {};
    const key = `${types.join(' ')} ${field}`;
    if (!this.#fields.has(key)) this.#fields.set(key, this.#payload(types, path));
    return this.#fields.get(key);
  }

  /** What a computed source can hold. */
  computed(source: string): ContractValue {
    if (source === 'vote.matter' || source === 'decision.kind') return { codes: MATTERS };
    if (source === 'measure.class') return { codes: MEASURE_CLASSES };
    const [type, field] = Object.hasOwn(REPEATED, source) ? (REPEATED[source] ?? []) : [];
    return type === undefined || field === undefined ? {} : (this.field([type], field) ?? {});
  }

  #payload(types: readonly string[], path: readonly string[]): ContractValue | undefined {
    const places = types.flatMap((type) => at([this.#schemas[type]?.data ?? {}], path));
    return places.length === 0 ? undefined : codesOf(places);
  }
}

/** The schemas at a path; lists are entered, because a rule runs through them. */
function at(schemas: readonly JsonSchema[], path: readonly string[]): readonly JsonSchema[] {
  const [key, ...rest] = path;
  if (key === undefined) return schemas;
  return schemas.flatMap(variants).flatMap((schema) => {
    const { properties, additionalProperties } = schema;
    if (isSchema(properties) && Object.hasOwn(properties, key)) {
      return at([properties[key] as JsonSchema], rest);
    }
    return isSchema(additionalProperties) ? at([additionalProperties], rest) : [];
  });
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null;

/** The forms that a value may take, a list standing for its elements. */
function variants(schema: JsonSchema): readonly JsonSchema[] {
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonSchema[]).flatMap(variants);
  return isSchema(schema.items) ? variants(schema.items) : [schema];
}

/** The codes of all the places, where each of them has a closed list. */
function codesOf(places: readonly JsonSchema[]): ContractValue {
  const codes = new Set<string>();
  for (const { enum: list } of places.flatMap(variants)) {
    if (!Array.isArray(list)) return {};
    for (const code of list) if (typeof code === 'string') codes.add(code);
  }
  return { codes: [...codes] };
}
