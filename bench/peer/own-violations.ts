import { audit } from '../../src/audit/index';
import { PEER_RULES } from './peer-rules';

/**
 * Violations that the audit of a log finds of the rules that the peer has too, each by its rule and
 * the event that it is judged on.
 */
export function ownViolations(text: string): string[] {
  const asOf = JSON.parse(text.slice(0, text.indexOf('\n'))).completeThrough;
  const rules: readonly string[] = Object.values(PEER_RULES);
  return audit(text, { asOf })
    .findings.filter(({ rule, verdict }) => verdict === 'violation' && rules.includes(rule))
    .map(({ rule, events }) => `${rule} ${events[0]}`)
    .sort();
}
