import { RISK_LEVELS } from '../../events/index';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { byTime, precedes } from './order';

/** What the latest study of a case says of its risk, against the one before it. */
export type RiskTrend = 'none' | 'first' | 'fell' | 'same' | 'rose' | 'unsure';

const STUDIES = ['risk-study.completed', 'risk-study.updated'] as const;

/**
 * How the risk of a case moved by its latest study before an event. `unsure` is what a study says of
 * itself: its evidence does not suffice. Where the record does not tell, the answer is unknown.
 */
export function riskTrend(env: Environment, event: HistoryEvent): RiskTrend | undefined {
  const file = event.links.case;
  if (file === undefined || env.history.mayHaveLost(STUDIES, file)) return undefined;
  const studies = STUDIES.flatMap((type) => env.history.ofTypeWith(type, 'case', file))
    .map((study) => ({ study, came: precedes(study, event) }))
    .filter(({ came }) => came !== false);
  if (studies.some(({ came }) => came === undefined)) return undefined;
  const inOrder = studies.map(({ study }) => study).sort(byTime);
  const [before, latest] = [inOrder.at(-2), inOrder.at(-1)];
  if (latest !== undefined && before === undefined && doubts(latest)) return 'unsure';
  if (latest === undefined || before === undefined) {
    if (!env.history.isComplete && env.history.knownThrough < event.to) return undefined;
    return latest === undefined ? 'none' : 'first';
  }
  if (precedes(before, latest) === undefined) return undefined;
  if (latest.type === 'risk-study.updated' && latest.data.evidenceSufficient !== true) {
    return doubts(latest) ? 'unsure' : undefined;
  }
  const [earlier, now] = [levelOf(before), levelOf(latest)];
  if (earlier === undefined || now === undefined) return undefined;
  if (now === earlier) return 'same';
  return now < earlier ? 'fell' : 'rose';
}

/** Whether a study says of itself that its evidence does not suffice. */
const doubts = ({ type, data }: HistoryEvent) =>
  type === 'risk-study.updated' && data.evidenceSufficient === false;

/** Place of the level of risk that a study found, from the lowest. */
function levelOf({ type, data }: HistoryEvent): number | undefined {
  const analysed = data.analysed as { readonly riskLevel?: unknown } | undefined;
  const level = type === 'risk-study.updated' ? data.riskLevel : analysed?.riskLevel;
  const place = (RISK_LEVELS as readonly unknown[]).indexOf(level);
  return place < 0 ? undefined : place;
}
