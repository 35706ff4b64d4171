import { type BilingualText, ownValue } from '../../core/index';
import { EVENT_TYPES, eventTypes, isEventType } from '../../events/index';
import type { Coverage, CoveredNorm, CoveredProvision, Rule, Sources } from '../../rules/index';
import type { MachineReach } from './machine-reach';

/** What is missing for a law to be accounted for, and where. */
export interface CoverageGap {
  readonly code: string;
  /** A provision (`83.2`, `53.1.II`), a rule, or an event type. */
  readonly place: string;
  readonly message: BilingualText;
}

/** What `coverageGaps` holds a coverage against. */
export interface CoverageBasis {
  readonly sources: Sources;
  readonly rules: readonly Rule[];
  readonly machines: readonly MachineReach[];
}

/**
 * Every provision that is not accounted for, everything that the coverage names and that does not
 * exist or does not carry it, every rule that it leaves out, and every event type that no rule and
 * no machine reads. None is found where the law is covered.
 */
export function coverageGaps(coverage: Coverage, basis: CoverageBasis): readonly CoverageGap[] {
  return [
    ...provisionGaps(coverage, basis.sources),
    ...normGaps(coverage, basis),
    ...ruleGaps(coverage, basis.rules),
    ...eventGaps(basis),
  ];
}

/** `1`, or `1.III`. */
const keyOf = ({ paragraph, fraction }: CoveredProvision): string =>
  fraction === undefined ? `${paragraph}` : `${paragraph}.${fraction}`;

const gap = (code: string, place: string, es: string, en: string): CoverageGap => ({
  code,
  place,
  message: { es, en },
});

/** The paragraphs and fractions of the law and those of the coverage are the same, none empty. */
function* provisionGaps(coverage: Coverage, sources: Sources): Generator<CoverageGap> {
  const law = sources.instruments.find(({ id }) => id === coverage.instrument)?.provisions ?? {};
  for (const article of new Set([...Object.keys(law), ...Object.keys(coverage.articles)])) {
    const wanted = new Set(Object.keys(ownValue(law, article) ?? {}));
    const covered = ownValue(coverage.articles, article) ?? [];
    const seen = new Set<string>();
    for (const provision of covered) {
      const key = keyOf(provision);
      const place = `${article}.${key}`;
      if (!wanted.delete(key)) {
        yield seen.has(key)
          ? gap('E_COVERAGE_TWICE', place, 'está dos veces', 'it is there twice')
          : gap('E_COVERAGE_UNKNOWN', place, 'la ley no la tiene', 'the law does not have it');
      }
      seen.add(key);
      yield* emptyGaps(provision, covered, place);
    }
    for (const key of wanted) {
      yield gap(
        'E_COVERAGE_MISSING',
        `${article}.${key}`,
        'nadie da cuenta de esta disposición',
        'nothing accounts for this provision',
      );
    }
  }
}

/** A provision has norms, or opens a list, or another provision of the article comprises it. */
function* emptyGaps(
  provision: CoveredProvision,
  covered: readonly CoveredProvision[],
  place: string,
): Generator<CoverageGap> {
  const { paragraph, fraction, norms, carriedWith, lead } = provision;
  if (norms === undefined && carriedWith === undefined && lead === undefined) {
    yield gap(
      'E_COVERAGE_EMPTY',
      place,
      'no dice qué norma contiene ni con cuál va',
      'it says neither which norm it holds nor with which it goes',
    );
  }
  const carrier = covered.find((each) => keyOf(each) === carriedWith);
  if (carriedWith !== undefined && carrier?.norms === undefined) {
    yield gap(
      'E_COVERAGE_CARRIER',
      place,
      `va con \`${carriedWith}\`, que no tiene normas`,
      `it goes with \`${carriedWith}\`, which has no norms`,
    );
  }
  const opens = covered.some((each) => each.paragraph === paragraph && each.fraction !== undefined);
  if (lead === true && (fraction !== undefined || !opens)) {
    yield gap(
      'E_COVERAGE_LEAD',
      place,
      'dice que sólo abre una lista de fracciones, y no abre ninguna',
      'it is said only to open a list of fractions, and opens none',
    );
  }
}

/** Each norm is there once, and what is said to carry it exists and cites its article. */
function* normGaps(coverage: Coverage, { rules, machines }: CoverageBasis): Generator<CoverageGap> {
  const ids = new Set(rules.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [article, provisions] of Object.entries(coverage.articles)) {
    for (const norm of provisions.flatMap(({ norms = [] }) => norms)) {
      const place = norm.norm;
      if (seen.has(place)) {
        yield gap('E_COVERAGE_TWICE', place, 'la norma está dos veces', 'the norm is there twice');
      }
      seen.add(place);
      if ([norm.rules, norm.machines, norm.schemas, norm.reason].every((by) => by === undefined)) {
        yield gap(
          'E_COVERAGE_NORM',
          place,
          'nada la lleva y no se dice por qué',
          'nothing carries it, and no reason is given',
        );
      }
      for (const id of norm.rules ?? []) {
        if (ids.has(id)) continue;
        yield gap('E_COVERAGE_RULE', place, `no hay regla \`${id}\``, `there is no rule \`${id}\``);
      }
      yield* machineGaps(norm, machines, coverage.instrument, article);
      yield* schemaGaps(norm);
    }
  }
}

function* machineGaps(
  { norm, machines: named = [] }: CoveredNorm,
  machines: readonly MachineReach[],
  instrument: string,
  article: string,
): Generator<CoverageGap> {
  for (const name of named) {
    const machine = machines.find((each) => each.name === name);
    const cites = machine?.citations.some(
      (citation) => citation.instrument === instrument && citation.article === article,
    );
    if (cites === true) continue;
    yield machine === undefined
      ? gap(
          'E_COVERAGE_MACHINE',
          norm,
          `no hay máquina \`${name}\``,
          `there is no machine \`${name}\``,
        )
      : gap(
          'E_COVERAGE_MACHINE',
          norm,
          `la máquina \`${name}\` no cita el artículo ${article}`,
          `machine \`${name}\` does not cite article ${article}`,
        );
  }
}

function* schemaGaps({ norm, schemas = [] }: CoveredNorm): Generator<CoverageGap> {
  for (const schema of schemas) {
    const [type = '', field] = schema.split('#');
    const known =
      isEventType(type) &&
      (field === undefined || Object.hasOwn(eventTypes[type].schema.shape, field));
    if (known) continue;
    yield gap(
      'E_COVERAGE_SCHEMA',
      norm,
      `ningún evento lleva \`${schema}\``,
      `no event carries \`${schema}\``,
    );
  }
}

/** Every rule of the law carries some norm of it. */
function* ruleGaps(coverage: Coverage, rules: readonly Rule[]): Generator<CoverageGap> {
  const named = new Set(
    Object.values(coverage.articles).flatMap((provisions) =>
      provisions.flatMap(({ norms = [] }) => norms.flatMap((norm) => norm.rules ?? [])),
    ),
  );
  for (const { id, citation } of rules) {
    if (citation.instrument !== coverage.instrument || named.has(id)) continue;
    yield gap(
      'E_COVERAGE_LEFT',
      id,
      'ninguna disposición dice que esta regla la lleva',
      'no provision says that this rule carries it',
    );
  }
}

/** A rule waits for events that exist, and every event is read by a rule or moves a machine. */
function* eventGaps({ rules, machines }: CoverageBasis): Generator<CoverageGap> {
  for (const { id, on } of rules) {
    if (on.some(isEventType)) continue;
    yield gap(
      'E_COVERAGE_NO_TRIGGER',
      id,
      'ningún evento puede poner en marcha esta regla',
      'no event can set this rule in motion',
    );
  }
  const read = new Set([
    ...rules.flatMap(typesRead),
    ...machines.flatMap(({ events }) => [...events]),
  ]);
  for (const type of EVENT_TYPES) {
    if (read.has(type)) continue;
    yield gap(
      'E_COVERAGE_UNREAD',
      type,
      'ninguna regla y ninguna máquina leen este evento',
      'no rule and no machine reads this event',
    );
  }
}

/** The event types that a rule waits for, looks for or is answered by. */
export function typesRead(rule: Rule): readonly string[] {
  const sources = Object.values(rule.facts ?? {}).flatMap(({ source }) =>
    typeof source === 'object' && 'events' in source ? source.events : [],
  );
  if (rule.kind === 'precedence')
    return [...rule.on, ...sources, ...rule.after.flatMap(({ events }) => events)];
  if (rule.kind === 'condition') return [...rule.on, ...sources];
  const answers = rule.response === 'self' ? [] : rule.response.events;
  const ends = (rule.endedBy ?? []).flatMap(({ events }) => events);
  return [...rule.on, ...sources, ...answers, ...ends];
}
