export {
  type EventActor,
  type EventEnvelope,
  type EventRefs,
  PRECISIONS,
  type Precision,
  type ProtocolEvent,
} from './envelope';
export { type EventSchema, eventSchemas } from './event-schemas';
export {
  EVENT_TYPES,
  type EventData,
  type EventType,
  type EventTypeInfo,
  eventTypes,
  isEventType,
} from './event-types';
export type { JsonSchema } from './json-schema';
export { lastInstantOf } from './log/event-interval';
export { MAX_ITEMS, MAX_KEYS, MAX_LINE_BYTES } from './log/limits';
export {
  hasType,
  type LogActor,
  type LogEvent,
  type LogEventOf,
  type WrittenTime,
} from './log/log-event';
export { LogReader, type ReadLogOptions } from './log/log-reader';
export type { LogDefect, LogDefectCode, LogHeader, LostEvent, ParsedLog } from './log/parsed-log';
export {
  isUnreadable,
  PROBLEM_SEVERITIES,
  type Problem,
  type ProblemCode,
  type ProblemSeverity,
} from './log/problem';
export { isHeader } from './log/read-header';
export { parsedLog, readLog } from './log/read-log';
export { repeatedKeys } from './log/repeated-keys';
export { logLineSchema } from './log-line-schema';
export { PAYLOAD_REFS } from './payload-refs';
export { ColumnReader, type StoredLog } from './store/column-reader';
export { EventStore, type EventStoreParts } from './store/event-store';
export { CHANNELS, PRESENCE_MODES } from './vocabulary/channels';
export { IDENTIFIER } from './vocabulary/identifiers';
export { MATTERS, type Matter } from './vocabulary/matters';
export { MEASURE_CLASSES, type MeasureClass } from './vocabulary/measure-classes';
export { ORGANS, type Organ } from './vocabulary/organs';
export { REF_KEYS, type RefKey } from './vocabulary/refs';
export { RISK_LEVELS, type RiskLevel } from './vocabulary/risk-levels';
export { SEATS, type Seat } from './vocabulary/seats';
export { STATES, type State } from './vocabulary/states';
