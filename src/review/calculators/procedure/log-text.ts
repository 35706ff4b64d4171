import { MECHANISM_ZONE } from '../../../calendar/index';
import type { ProtocolEvent } from '../../../events/index';

/** The acts of a walk as a log that the command reads: JSON Lines with their header. */
export function logText(log: readonly ProtocolEvent[]): string {
  const header = { log: 'mecanismo', version: 1, profile: 'federal', zone: MECHANISM_ZONE };
  return [header, ...log].map((line) => `${JSON.stringify(line)}\n`).join('');
}
