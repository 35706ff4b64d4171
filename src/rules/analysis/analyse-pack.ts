import type { RuleDefect } from '../load/defect';
import type { LoadedPack } from '../load/load-rule-set';
import { Analysis } from './analysis';
import { findContradictions } from './contradiction';
import { findWrongDates } from './dates';
import { findIdleLines } from './idle';
import { findNever } from './never';
import { findImpossibleOrder } from './order';
import { findOverlaps } from './overlap';
import { findTermsWithoutFigure } from './terms';
import { findTermsTooEarly } from './too-early';
import { findUnused } from './unused';
import { findUnknownWords } from './vocabulary';
import { findVotesWithoutBase } from './votes';

/** Each check of the rules of a pack among themselves. */
const CHECKS: readonly ((analysis: Analysis) => void)[] = [
  findWrongDates,
  findTermsWithoutFigure,
  findUnused,
  findUnknownWords,
  findImpossibleOrder,
  findVotesWithoutBase,
  findNever,
  findOverlaps,
  findTermsTooEarly,
  findContradictions,
  findIdleLines,
];

/**
 * What is wrong with the rules of a pack beside one another, and cannot be seen in a file alone:
 * rules that never apply, overlap or contradict, duties without a term, votes without a base, gaps
 * between dates. Only what is certain is said; past a limit of work, nothing more.
 */
export function analysePack(pack: LoadedPack): readonly RuleDefect[] {
  const analysis = new Analysis(pack);
  for (const check of CHECKS) check(analysis);
  return [...analysis.findings.list].sort(
    (one, other) =>
      compare(one.file, other.file) || one.line - other.line || one.column - other.column,
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
