import { audit, type Finding, type Report } from '../../../src/audit/index';
import type { Trace } from './lawful-trace';

/** The audit of a trace that is complete, as of an instant: by default that of its last event. */
export function auditOf({ lines, events }: Trace, asOf = events.at(-1)?.to ?? 0): Report {
  return audit(lines.map((line) => JSON.stringify(line)).join('\n'), { asOf, complete: true });
}

/** What calls for attention in a report: any verdict but met, running, or not applicable. */
export const troubles = ({ findings }: Report): readonly Finding[] =>
  findings.filter(({ verdict }) => !['compliant', 'pending', 'not-applicable'].includes(verdict));

export const asText = ({ rule, verdict, message, events }: Finding): string =>
  `${verdict} of ${rule}, ${events.join(' ')}: ${message.es}`;
