export { type AuditInput, type AuditOptions, audit, auditLogs } from './audit';
export { type AuditStreamOptions, auditStream } from './audit-stream';
export { writeDate, writeDay } from './message/spanish-date';
export type { Finding, Report, ReportProblem, Summary } from './report';
