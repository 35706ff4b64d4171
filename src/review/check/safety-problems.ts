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
  /** Other transitions of the procedure in which the same goes wrong by the same act. */
  readonly alsoAt?: readonly Place[];
  /** Civil day of which the version of the rule is at fault; without it, the first version. */
  readonly on?: number;
}

/**
 * Every safety property that does not hold: for each procedure, fault and kind of act, the shortest
 * story that breaks it.
 *
 * @param changed names of the procedures that are not those of the library: where one of them breaks a
 * property, what follows from it in the others is left out
 */
export function safetyProblems(
  graphs: readonly StateGraph[],
  profile: Profile,
  changed: readonly string[],
): readonly SafetyProblem[] {
  return invariantsBrokenIn({ profile, graphs }).flatMap(({ invariant, breaches }) => {
    const isOfChanged = (breach: Breach) => changed.includes(machineOf(breach));
    const own = breaches.some(isOfChanged) ? breaches.filter(isOfChanged) : breaches;
    const groups = new Map<string, Breach[]>();
    for (const breach of own) {
      const key = kindOf(breach);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [breach]);
      else known.push(breach);
    }
    return [...groups.values()].map((group) => problemOf(invariant, group, profile, changed));
  });
}

const machineOf = ({ machine, step }: Breach): string =>
  (machine ?? step?.part.machine.id ?? '').split('@')[0] ?? '';

/** Votes of one date are all of one kind; what a rule admits is told one by one. */
const kindOf = (breach: Breach): string =>
  JSON.stringify(
    machineOf(breach) === ''
      ? [breach.since, breach.admits]
      : [machineOf(breach), breach.says, breach.step?.move.signal.act.type],
  );

const placeOf = ({ step }: Breach): Place => (step === undefined ? [] : movePlace(step.move));

function problemOf(
  invariant: Invariant,
  breaches: readonly Breach[],
  profile: Profile,
  changed: readonly string[],
): SafetyProblem {
  const { breach, story } = breaches
    .map((each) => ({ breach: each, story: breachStory(invariant, each, profile) }))
    .reduce((one, other) => (lengthOf(other.story) < lengthOf(one.story) ? other : one));
  const place = placeOf(breach);
  const others = new Map(breaches.map((each) => [JSON.stringify(placeOf(each)), placeOf(each)]));
  others.delete(JSON.stringify(place));
  return {
    ...(breach.admits !== undefined
      ? {}
      : machineOf(breach) === ''
        ? blamed(invariant, breach, profile, changed)
        : { name: machineOf(breach) }),
    ...(breach.since === undefined ? {} : { on: breach.since }),
    ...(breach.rule === undefined ? {} : { rule: breach.rule }),
    code: invariant.id,
    place,
    alsoAt: [...others.values()],
    message: {
      es: `${story.wrong} Así no se cumple «${invariant.title}»`,
      en: `the safety property "${invariant.title}" does not hold: ${story.wrong}`,
    },
    help: {
      es: 'restaure la guarda, el estado, la regla o la cifra que lo impedía (la historia dice cómo se llega a ello) o, si la reforma lo manda, cambie también la propiedad y diga qué artículo la deroga',
      en: 'restore the guard, the state, the rule or the figure that kept it from happening (the story says how it comes to it) or, where the reform commands it, change the property as well and say which article repeals it',
    },
    story: tellStory(story),
  };
}

const lengthOf = ({ happenings }: Story): number => happenings.length;

/** Where no act is at fault: the first of what the property turns on that is not as in the library. */
function blamed(
  { about = [] }: Invariant,
  { since }: Breach,
  profile: Profile,
  changed: readonly string[],
): Pick<SafetyProblem, 'name' | 'rule'> {
  const isRule = (each: string) => each.includes('/');
  const procedure = about.find((each) => !isRule(each) && changed.includes(each)) ?? changed[0];
  const rules = about.filter(isRule);
  const versions = ({ rules: set }: Profile, id: string) =>
    since === undefined ? set.versionsOf(id) : [set.versionOn(id, since)];
  const contentOf = (of: Profile, id: string) =>
    canonicalJson(
      versions(of, id).map((version) => ({
        ...version?.rule,
        effective: undefined,
        review: undefined,
      })),
    );
  const rule = rules.find((id) => contentOf(profile, id) !== contentOf(federal(), id)) ?? rules[0];
  if (rule !== undefined) return { rule };
  const name = procedure ?? about[0];
  return name === undefined ? {} : { name };
}
