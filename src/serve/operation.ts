import * as z from 'zod';
import type { Language } from '../review/index';
import type { ProblemCode } from './http/problem-codes';
import type { Service } from './service';

/** The types of body that are taken: a log, line by line, or one JSON value. */
export const MEDIA_TYPES = { log: 'application/x-ndjson', json: 'application/json' } as const;

export type BodyKind = keyof typeof MEDIA_TYPES;

/** What is asked of an operation, once it was checked. */
export interface Input<Query = Readonly<Record<string, unknown>>, Json = unknown> {
  readonly query: Query;
  /** Of the body that was sent, one or the other. */
  readonly log?: Uint8Array;
  readonly json?: Json;
  readonly language: Language;
  /** The clock, in epoch milliseconds: read by whoever runs the service, for what asks for no instant. */
  readonly now: number;
}

interface Spec<Query extends z.ZodObject, Json extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `operationId` of its description. */
  readonly id: string;
  readonly summary: string;
  readonly query: Query;
  /** The body is a log. */
  readonly log?: true;
  /** The body is JSON of this form. */
  readonly json?: Json;
  /** What a 200 holds: JSON of this form, or a page. */
  readonly answer: z.ZodType | 'page';
  /** Problems of its own, beside those that any request may meet. */
  readonly problems: readonly ProblemCode[];
  readonly run: (input: Input<z.output<Query>, z.output<Json>>, service: Service) => unknown;
}

/** Something that can be asked for: one definition for what is checked, done and described. */
export type Operation = Omit<Spec<z.ZodObject, z.ZodType>, 'run'> & {
  readonly run: (input: Input, service: Service) => unknown;
};

/** An operation, with the types of its query and body checked where it is written. */
export const operation = <Query extends z.ZodObject, Json extends z.ZodType = z.ZodNever>(
  spec: Spec<Query, Json>,
): Operation => spec as unknown as Operation;

/** The parameter that every operation takes. */
export const anyQuery = z.strictObject({
  lang: z
    .enum(['es', 'en'])
    .optional()
    .describe('language of titles of problems; default: Accept-Language, else Spanish'),
});
