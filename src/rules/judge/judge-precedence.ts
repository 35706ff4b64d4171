import type { Reading, Truth } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import { any } from '../evaluate/kleene';
import type { PrecedenceRule } from '../format/rule';
import type { Environment } from '../history/environment';
import type { Occurrence } from '../history/facts';
import { cameBefore } from '../history/query';
import { judgeTruth } from './judge-condition';
import type { Judgement } from './judgement';

/** Judges a rule of kind `precedence` that applies, or may: one of its antecedents came before. */
export function judgePrecedence(
  env: Environment,
  compiled: CompiledRule,
  { after }: PrecedenceRule,
  occurrence: Occurrence,
  facts: Facts,
  applies: Truth,
  reading: Reading,
): Judgement {
  const truth = any(
    after.map((selection) => cameBefore(env, selection, occurrence.event, occurrence.links, facts)),
  );
  return { compiled, occurrence, facts, ...judgeTruth(compiled, facts, applies, truth, reading) };
}
