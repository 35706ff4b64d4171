import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { ProtocolError, parsePlainDate } from '../core/index';
import type { CompiledRule } from './compiled-rule';
import type { RootCondition } from './format/condition';
import type { RuleSet } from './rule-set';

/** Which rules the engine is loaded with. */
export interface EngineOptions {
  /** Plain date, `YYYY-MM-DD`: the versions in force on it. Without it, the last version of each. */
  readonly on?: string;
  /** Ids of rules; without it, every rule of kind `condition`. */
  readonly rules?: readonly string[];
}

/** Name of the shared condition that says to which occurrences a rule applies. */
export const whenOf = (ruleId: string): string => `${ruleId}#when`;

/**
 * A json-rules-engine `Engine` loaded with the condition rules of a rule set, for those who extend
 * that engine with rules, facts or listeners of their own. Nothing in this library calls it: every
 * verdict comes from `evaluate`, and this engine is what the tests hold `evaluate` against.
 *
 * Each rule keeps its `condition` as written; `name` and `event.type` are its id. Success means that
 * the condition holds, failure that it does not **or that a fact is missing**. Applicability is not
 * part of it, since a failure would then also mean "does not apply": the rule's `when` is there as
 * the shared condition `whenOf(id)`, to be asked in a rule of one's own,
 * `{ all: [{ condition: whenOf(id) }, …] }`. Open questions (`contested`) are left out.
 *
 * What the engine does with facts, and this library does not:
 *
 * - one object of facts serves all rules, and `kind` of one rule is not `kind` of another: load one
 *   rule at a time with `rules`, or rules that share their facts;
 * - a missing or ill-typed fact is false, or true under `notEqual` and `notIn`, and text is coerced;
 *   hand over typed facts only, moments as epoch milliseconds;
 * - a value that has no primitive form, or a missing list under `in`, rejects `run` for all rules;
 * - of `all` beside `any` it ignores one, an empty `any` is true, facts may be functions, and the
 *   order of events in a result is not fixed.
 *
 * No path is resolved here: one on an object throws `E_PATH_SYNTAX`, because the resolver that the
 * engine brings runs code found in a path. An almanac of one's own, passed to `run`, brings its own
 * resolver and undoes this. On a value that is not an object the engine ignores a path.
 *
 * @throws ProtocolError `E_ENGINE_DATE` where `on` is not a date; `E_ENGINE_RULE` where `rules` names
 * one that is not a rule of kind `condition` in force then.
 */
export function createEngine(ruleSet: RuleSet, options: EngineOptions = {}): Engine {
  const versions = versionsFor(ruleSet, options);
  const engine = new Engine([], {
    allowUndefinedFacts: true,
    replaceFactsInEventParams: false,
    pathResolver: refusePath,
  });
  for (const { rule } of versions) {
    if (rule.kind !== 'condition') continue;
    const { id, condition, when } = rule;
    engine.addRule({ name: id, event: { type: id }, conditions: asWritten(condition) });
    if (when !== undefined) engine.setCondition(whenOf(id), asWritten(when));
  }
  return engine;
}

function versionsFor(ruleSet: RuleSet, options: EngineOptions): readonly CompiledRule[] {
  const day = options.on === undefined ? undefined : parsePlainDate(options.on);
  if (options.on !== undefined && day === undefined) {
    throw new ProtocolError('E_ENGINE_DATE', '`on` is not a date', 'write it as `2012-12-01`');
  }
  const inForce = ruleSet.rules.filter(
    (version) =>
      version.rule.kind === 'condition' &&
      (day === undefined
        ? ruleSet.versionsOf(version.rule.id).at(-1) === version
        : version.from <= day && day <= version.to),
  );
  const { rules } = options;
  if (rules === undefined) return inForce;
  const unknown = rules.find((id) => !inForce.some(({ rule }) => rule.id === id));
  if (unknown !== undefined) {
    throw new ProtocolError(
      'E_ENGINE_RULE',
      `\`${unknown}\` is not a rule of kind \`condition\` in force on that date`,
      'see `RuleSet.versionsOf`',
    );
  }
  return inForce.filter(({ rule }) => rules.includes(rule.id));
}

/** The format is the engine's own; it only writes lists as changeable. */
const asWritten = (condition: RootCondition) => condition as unknown as TopLevelCondition;

function refusePath(): never {
  throw new ProtocolError(
    'E_PATH_SYNTAX',
    'a path in a condition is never resolved',
    'hand the value over as a fact of its own',
  );
}
