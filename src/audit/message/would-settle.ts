import type { Zone } from '../../calendar/index';
import type { BilingualText } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import {
  type Bench,
  type Gap,
  type GapKind,
  gapsOf,
  type Judgement,
  type Rule,
} from '../../rules/index';
import type { Settling } from '../report';
import { type WrittenDate, writeDate } from './spanish-date';

/** What is said of a gap, whatever event it is of. */
interface GapWords {
  readonly fact: string;
  readonly meaning: BilingualText;
  /** Types of the events that would say it. */
  readonly events: readonly string[];
}

/** Which facts would settle the unknown outcomes of a rule, and where the log would say them. */
export class WouldSettle {
  readonly #bench: Bench;
  readonly #facts: NonNullable<Rule['facts']>;
  readonly #words = new Map<string, readonly { readonly gap: Gap; readonly words: GapWords }[]>();

  constructor({ facts = {} }: Rule, bench: Bench) {
    this.#bench = bench;
    this.#facts = facts;
  }

  of(judgement: Judgement): readonly Settling[] {
    return gapsOf(judgement, this.#bench).map((gap) => {
      const { fact, meaning, events } = this.#wordsOf(gap);
      const { event, path } = gap;
      const where: { -readonly [Key in keyof Settling['where']]: Settling['where'][Key] } = {
        events,
      };
      if (event !== undefined) where.event = event;
      if (path !== undefined) where.path = path;
      return { fact, meaning, where };
    });
  }

  /** The words for gaps that tell no date of their own are found once. */
  #wordsOf(gap: Gap): GapWords {
    const { kind, fact, events, until } = gap;
    if (until !== undefined && until !== this.#bench.asOf) return this.#wordsFor(gap);
    const found = this.#words.get(fact ?? kind) ?? [];
    for (const { gap: other, words } of found) {
      const isSame = other.kind === kind && other.until === until && other.fact === fact;
      if (isSame && areEqual(other.events, events)) return words;
    }
    const words = this.#wordsFor(gap);
    this.#words.set(fact ?? kind, [...found, { gap, words }]);
    return words;
  }

  #wordsFor({ kind, fact, events, until }: Gap): GapWords {
    const meaning = WORDS[kind]({
      es: fact === undefined ? undefined : this.#facts[fact]?.meaning,
      en: fact === undefined ? undefined : spaced(fact),
      labels: [...new Set(events.map(labelOf))].map((label) => `«${label}»`).join(' o '),
      types: events.join(' or '),
      until: untilOf(until, this.#bench.env.zone),
    });
    return { fact: fact ?? NAMES[kind], meaning, events };
  }
}

/** What a gap that is no fact of the rule is called. */
const NAMES: Readonly<Record<GapKind, string>> = {
  content: 'content',
  hour: 'occurredAt',
  reference: 'refs',
  completeness: 'completeThrough',
  line: 'line',
  order: 'occurredAt',
  calendar: 'calendar',
};

interface Named {
  /** The fact in each language, where there is one. */
  readonly es: string | undefined;
  readonly en: string | undefined;
  readonly labels: string;
  readonly types: string;
  readonly until: WrittenDate | undefined;
}

const WORDS: Readonly<Record<GapKind, (named: Named) => BilingualText>> = {
  content: ({ es, en, labels, types }) => ({
    es: es ?? `Lo que dice ${labels}`,
    en: en ?? `What ${types} says`,
  }),
  hour: ({ es, en, labels, types }) => ({
    es: es === undefined ? `La hora de ${labels}: sólo consta el día` : `${es}: sólo consta el día`,
    en: `The hour of ${en ?? types}: only the day is known`,
  }),
  reference: ({ labels, types }) => ({
    es: `De qué asunto trata ${labels}`,
    en: `Which matter ${types} is about`,
  }),
  completeness: ({ es, en, labels, types, until }) => ({
    es: `${es ?? `Si hubo o no ${labels}`}: no consta, y el registro no dice estar completo${until === undefined ? '' : ` hasta el ${until.es}`}`,
    en: `${en ?? `Whether there was ${types}`}: not on record, and the log does not say that it is complete${until === undefined ? '' : ` up to ${until.en}`}`,
  }),
  line: ({ labels, types }) => ({
    es: `Qué dice la línea ilegible en que hay ${labels}`,
    en: `What the unreadable line with ${types} says`,
  }),
  order: ({ labels, types }) => ({
    es: `La fecha de ${labels}, anterior al hecho que lo originó`,
    en: `The date of ${types}, which is before what gave rise to it`,
  }),
  calendar: ({ es, en }) => ({
    es: es ?? 'Qué días son hábiles en esas fechas, que ningún calendario cubre',
    en: en ?? 'Which of those days are working days, which no calendar covers',
  }),
};

const untilOf = (until: number | undefined, zone: Zone): WrittenDate | undefined =>
  until === undefined || !zone.covers(until) ? undefined : writeDate(until, zone);

const labelOf = (type: string): string => (isEventType(type) ? eventTypes[type].label : type);

/** `requestsUrgent` as `requests urgent`. */
const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((each, at) => each === other[at]))
  );
}
