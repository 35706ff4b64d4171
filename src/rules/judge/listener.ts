import type { Verdict } from '../../core/index';
import type { Judgement } from './judgement';

/** Whoever is told what rules say of a log. */
export interface Listener {
  /** Whether of a judgement with a verdict nothing but its number matters: then it is not worked out. */
  onlyCounts(verdict: Verdict): boolean;
  count(verdict: Verdict): void;
  take(judgement: Judgement): void;
}
