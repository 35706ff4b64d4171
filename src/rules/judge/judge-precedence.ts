import type { Reading, Truth } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import { any } from '../evaluate/kleene';
import type { PrecedenceRule } from '../format/rule';
import type { Environment } from '../history/environment';
import type { Occurrence } from '../history/facts';
import { runQuery } from '../history/query';
import { judgeTruth } from './judge-condition';
import type { Judgement } from './judgement';

/** Judges a rule of kind `precedence`: one of its antecedents came before the event. */
export function judgePrecedence(
  env: Environment,
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: Facts,
  reading: Reading,
): Judgement {
  const rule = compiled.rule as PrecedenceRule;
  const applies = compiled.when === undefined ? true : compiled.when(facts);
  const came = (): Truth =>
    any(
      rule.after.map((selection) => {
        const query = { ...selection, order: 'before', take: 'exists' } as const;
        const came = runQuery(env, query, occurrence.event, occurrence.links, facts);
        return typeof came === 'boolean' ? came : undefined;
      }),
    );
  const truth = applies === false ? undefined : came();
  return { compiled, occurrence, facts, ...judgeTruth(compiled, facts, applies, truth, reading) };
}
