export type { BilingualText, Citation } from './citation';
export { formatDuration } from './duration';
export { ProtocolError } from './errors';
export { canonicalJson, sha256Of, sha256Stream } from './hash';
export { formatInstant, formatOffset, type Instant, parseInstant } from './instant';
export { ownValue } from './own-value';
export {
  type CivilDay,
  civilDayOf,
  daysInMonth,
  epochDayOf,
  formatPlainDate,
  parsePlainDate,
  weekdayOf,
} from './plain-date';
export type { TextChunks } from './text-chunks';
export { READINGS, type Reading, type Truth, VERDICTS, type Verdict } from './verdict';
export { jsonText, visible, visibleJson } from './visible';
