/** What an event may refer to. */
export const REF_KEYS = [
  'case',
  'person',
  'measure',
  'study',
  'session',
  'decision',
  'inconformidad',
  'convenio',
  'report',
  'procurement',
] as const;

/** One key of `refs`. */
export type RefKey = (typeof REF_KEYS)[number];
