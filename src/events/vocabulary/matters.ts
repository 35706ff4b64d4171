import * as z from 'zod';

/** What the Junta de Gobierno votes on (`matter`) and decides (`kind`): one list for both. */
export const MATTERS = [
  'grant',
  'deny',
  'suspend',
  'resume',
  'modify',
  'extend',
  'reduce',
  'no-resolution',
  'continue',
  'terminate',
  'confirm-voluntary',
  'withdraw',
  'ratify',
  'preapprove',
  'inconformidad',
  'manual',
  'appoint',
  'budget',
  'report',
  'other',
] as const;

/** One code of `MATTERS`. */
export type Matter = (typeof MATTERS)[number];

export const matter = z.enum(MATTERS);

/** What the Consejo Consultivo is asked about, and gives its opinion on. */
export const OPINION_TOPICS = ['manual', 'case', 'call', 'campaign', 'reform', 'other'] as const;

export const opinionTopic = z.enum(OPINION_TOPICS);
