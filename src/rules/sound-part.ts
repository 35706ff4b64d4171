import type { LoadedPack } from './load/load-rule-set';
import { packFlaws } from './pack-flaws';
import type { RulePack } from './rule-pack';
import { RuleSet } from './rule-set';

/** The part of a pack that is a rule set although other parts are not. */
export interface SoundPart {
  readonly rules: RuleSet;
  /** Ids of the rules that were read and had to be left out. */
  readonly left: ReadonlySet<string>;
}

/**
 * The rules of a pack without those that cannot stand with the others, so that one fault does not
 * keep the rest from being checked. An addressee or an article that the pack does not know keeps no
 * rule from being run. Nothing is judged for anybody by such a set.
 */
export function soundPart(pack: LoadedPack): SoundPart {
  const { rules, parameters, questions } = pack;
  let part: RulePack = {
    rules,
    parameters,
    questions,
    authorities: pack.authorities ?? { $schema: '', authorities: [] },
  };
  const left = new Set<string>();
  for (;;) {
    const wrong = new Set([...packFlaws(part)].map(({ about }) => about));
    if (wrong.size === 0) return { rules: new RuleSet(part), left };
    const isSound = (each: object) => !wrong.has(each);
    for (const { id } of part.rules.filter((rule) => !isSound(rule))) left.add(id);
    part = {
      ...part,
      rules: part.rules.filter(isSound),
      parameters: part.parameters.filter(isSound),
      questions: part.questions.filter(isSound),
    };
  }
}
