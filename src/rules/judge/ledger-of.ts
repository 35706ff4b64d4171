import type { Ledger } from '../../calendar/index';
import { atLeastOf } from '../evaluate/bounds';
import type { Bench } from './bench';
import type { Judgement } from './judgement';
import { windowFrom } from './limit';

/**
 * How the term of a duty was counted, day by day, up to the earliest end that its start allows.
 * Nothing for a term that is not counted: at once, at the next session, or from an unknown start.
 */
export function ledgerOf(judgement: Judgement, bench: Bench): Ledger | undefined {
  const { compiled, occurrence, startedAt } = judgement;
  const { rule } = compiled;
  if (rule.kind !== 'response' || startedAt === undefined) return undefined;
  const { term } = rule;
  if (term.unit === 'immediately' || term.unit === 'next-session') return undefined;
  if (term.length === undefined) return undefined;
  const length = bench.env.parameter(term.length.parameter, occurrence.event);
  if (typeof length !== 'number' || length === 0) return undefined;
  const { strict } = windowFrom(term, length, atLeastOf(startedAt), bench.policy, bench.reading);
  return strict.ok ? strict.ledger : undefined;
}
