import type * as z from 'zod';
import { consejoEvents } from './families/consejo';
import { consejoRenewalEvents } from './families/consejo-renewal';
import { consentAndSupportEvents } from './families/consent-and-support';
import { convenioEvents } from './families/convenios';
import { extraordinaryProcedureEvents } from './families/extraordinary-procedure';
import { inconformidadEvents } from './families/inconformidades';
import { intakeEvents } from './families/intake';
import { juntaConvocationEvents } from './families/junta-convocation';
import { juntaFollowUpEvents } from './families/junta-follow-up';
import { juntaSessionEvents } from './families/junta-sessions';
import { measureAdoptionEvents } from './families/measure-adoption';
import { measureEndingEvents } from './families/measure-ending';
import { measureReviewEvents } from './families/measure-review';
import { normValidityEvents } from './families/norm-validity';
import { ordinaryProcedureEvents } from './families/ordinary-procedure';
import { preliminaryAssessmentEvents } from './families/preliminary-assessment';
import { reportAndDataEvents } from './families/reports-and-data';
import { unitEvents } from './families/units';
import type { EventDefinition } from './family';
import type { Organ } from './vocabulary/organs';
import type { RefKey } from './vocabulary/refs';

const definitions = {
  ...intakeEvents,
  ...consentAndSupportEvents,
  ...preliminaryAssessmentEvents,
  ...extraordinaryProcedureEvents,
  ...ordinaryProcedureEvents,
  ...measureAdoptionEvents,
  ...measureReviewEvents,
  ...measureEndingEvents,
  ...inconformidadEvents,
  ...juntaConvocationEvents,
  ...juntaSessionEvents,
  ...juntaFollowUpEvents,
  ...consejoEvents,
  ...consejoRenewalEvents,
  ...unitEvents,
  ...convenioEvents,
  ...reportAndDataEvents,
  ...normValidityEvents,
};

type Definitions = typeof definitions;

/** Name of one of the 164 event types: past tense, dotted, such as `application.received`. */
export type EventType = keyof Definitions;

/** Payload of an event type. Every key is optional: a missing one is an unknown fact. */
export type EventData<T extends EventType> = z.infer<Definitions[T]['data']>;

/** What is known of an event type beforehand. */
export interface EventTypeInfo<T extends EventType = EventType> {
  /** Spanish name, for people. */
  readonly label: string;
  /** Organs whose act it is. Another actor is for a rule to judge, never an ill-formed event. */
  readonly actors: readonly Organ[];
  /** Keys of `refs` that are normally present. */
  readonly refs: readonly RefKey[];
  /** Articles of the Reglamento that read it; transitory ones are `T1` to `T7`. */
  readonly articles: readonly string[];
  /** Payload keys without which the checks of `articles` are indeterminate. */
  readonly expected: readonly (keyof EventData<T> & string)[];
  /** Strict schema of the payload. */
  readonly schema: Definitions[T]['data'];
}

/** The event vocabulary, by type. Frozen. */
export const eventTypes = describeAll(definitions) as {
  readonly [T in EventType]: EventTypeInfo<T>;
};

/** The event types, in the order of the contract. */
export const EVENT_TYPES = Object.freeze(Object.keys(definitions)) as readonly EventType[];

/** Whether a text is the name of an event type of the contract. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}

function describeAll(all: Readonly<Record<string, EventDefinition>>): unknown {
  const entries = Object.entries(all).map(([type, { label, actors, refs, articles, data }]) => {
    const expected = (data.meta()?.['x-expected'] ?? []) as readonly string[];
    for (const list of [actors, refs, articles, expected]) Object.freeze(list);
    return [
      type,
      Object.freeze({ label, actors, refs, articles, expected, schema: data }),
    ] as const;
  });
  return Object.freeze(Object.fromEntries(entries));
}
