import * as z from 'zod';
import { named, part } from '../../contract/index';
import { PROBLEMS } from '../http/problem-codes';
import { count, words } from './common';

export const healthAnswer = named(
  'health',
  z.strictObject({
    status: z.literal('ok'),
    version: words.describe('of the package'),
    profiles: z
      .array(
        z.strictObject({
          id: words,
          zone: words,
          rules: part.hash,
          calendars: part.hash,
          ruleCount: count,
        }),
      )
      .describe('the legal orders; the first is the one of who asks for none'),
    machines: z.array(words).describe('the procedures, with their versions'),
  }),
);

export const problemAnswer = named(
  'problemDetails',
  z
    .strictObject({
      type: words.describe('where the problem is explained'),
      title: words,
      status: z.int().min(400).max(599),
      detail: words.describe('what to do about it'),
      code: z.enum(Object.keys(PROBLEMS) as [string, ...string[]]),
      where: words.optional().describe('parameter, or place in the body'),
    })
    .describe('RFC 9457; it never holds content of the request'),
);
