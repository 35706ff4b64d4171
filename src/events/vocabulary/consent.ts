import * as z from 'zod';

/** What a consent covers. */
export const CONSENT_SCOPES = [
  'procedure',
  'study',
  'measures',
  'plan',
  'non-permanent-invitee',
  'termination',
  'suspension',
] as const;

export const consentScope = z.enum(CONSENT_SCOPES);
