export { type AuditInput, type AuditOptions, audit, auditLogs } from './audit';
export { type AuditStreamOptions, auditStream } from './audit-stream';
export { writeDelay } from './message/delay';
export { writeDate, writeDay, writeShortDate } from './message/spanish-date';
export { type ReadInputOptions, readAuditInput, type TextChunks } from './read-audit-input';
export type { Finding, Report, ReportProblem, Summary } from './report';
