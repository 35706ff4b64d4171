import { canonicalJson } from '../../core/index';
import {
  type Breach,
  type Invariant,
  invariantsBrokenIn,
  movePlace,
  type Place,
  type StateGraph,
} from '../../machines/index';
import { federal, type Profile } from '../../rules/index';
import { breachStory } from '../story/breach-story';
import { type Story, tellStory } from '../story/story';
import type { ProcedureProblem } from './procedure-problem';

/** A safety property that does not hold: in a procedure, or by what a rule says. */
export interface SafetyProblem extends Omit<ProcedureProblem, 'name'> {
  /** The procedure in which it fails; none where it lies in a rule. */
  readonly name?: string;
  readonly rule?: string;
}

/** Ways in which one property fails, told apart by where; more of them say nothing new. */
const MOST_PLACES = 12;

/** Every safety property that does not hold, at each place with the shortest story that breaks it. */
export function safetyProblems(
  graphs: readonly StateGraph[],
  profile: Profile,
  changed: readonly string[],
): readonly SafetyProblem[] {
  return invariantsBrokenIn({ profile, graphs }).flatMap(({ invariant, breaches }) => {
    const groups = new Map<string, Breach[]>();
    for (const breach of breaches) {
      const where = JSON.stringify(whereOf(breach));
      const known = groups.get(where);
      if (known === undefined) groups.set(where, [breach]);
      else known.push(breach);
    }
    return [...groups.values()]
      .slice(0, MOST_PLACES)
      .map((group) => problemOf(invariant, group, profile, changed));
  });
}

const nameOf = (machine: string): string => machine.split('@')[0] ?? machine;

const whereOf = ({ machine, step }: Breach): readonly [string, Place] => [
  machine ?? step?.part.machine.id ?? '',
  step === undefined ? [] : movePlace(step.move),
];

function problemOf(
  invariant: Invariant,
  breaches: readonly Breach[],
  profile: Profile,
  changed: readonly string[],
): SafetyProblem {
  const told = breaches
    .map((breach) => ({ breach, story: breachStory(invariant, breach, profile) }))
    .reduce((one, other) => (lengthOf(other.story) < lengthOf(one.story) ? other : one));
  const { breach, story } = told;
  const [machine, place] = whereOf(breach);
  const others = breaches.length - 1;
  const also =
    others === 0 ? ['', ''] : [` (y de ${others} modos más)`, ` (and in ${others} more ways)`];
  return {
    ...(machine === '' ? blamed(invariant, profile, changed) : { name: nameOf(machine) }),
    ...(breach.rule === undefined ? {} : { rule: breach.rule }),
    code: invariant.id,
    place,
    message: {
      es: `${story.wrong}${also[0]} Se rompe: «${invariant.title}»`,
      en: `a safety property does not hold${also[1]}: "${invariant.title}" (${story.wrong})`,
    },
    help: {
      es: 'restaure la guarda, el estado o la regla que lo impedía; la historia dice por dónde se llega',
      en: 'restore the guard, the state or the rule that kept it from happening; the story says how it comes to it',
    },
    story: tellStory(story),
  };
}

const lengthOf = ({ happenings }: Story): number => happenings.length;

/** Where no act is at fault: the first of what the property turns on that is not as in the library. */
function blamed(
  { about = [] }: Invariant,
  profile: Profile,
  changed: readonly string[],
): Pick<SafetyProblem, 'name' | 'rule'> {
  const isRule = (each: string) => each.includes('/');
  const procedure = about.find((each) => !isRule(each) && changed.includes(each)) ?? changed[0];
  const rules = about.filter(isRule);
  const contentOf = ({ rules: set }: Profile, id: string) =>
    canonicalJson(set.versionsOf(id).map(({ rule }) => ({ ...rule, review: undefined })));
  const rule = rules.find((id) => contentOf(profile, id) !== contentOf(federal(), id)) ?? rules[0];
  if (rule !== undefined) return { rule };
  const name = procedure ?? about[0];
  return name === undefined ? {} : { name };
}
