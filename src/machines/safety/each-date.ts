import { canonicalJson } from '../../core/index';
import type { Profile } from '../../rules/index';
import type { Breach, Proof } from './invariant';

/** More dates than any reform of these rules has had; past them nothing is claimed. */
const MOST_DATES = 8;

const known = new WeakMap<Profile, Map<number, Profile>>();

/** A profile whose rules are always those of a civil day; made once, so that what is found of it is kept. */
function profileOn(profile: Profile, day: number): Profile {
  const ofProfile = known.get(profile) ?? new Map<number, Profile>();
  known.set(profile, ofProfile);
  const made = ofProfile.get(day) ?? { ...profile, rules: profile.rules.asOn(day) };
  ofProfile.set(day, made);
  return made;
}

/**
 * Checks what rules say on each date on which one of them, or what it rests on, becomes another:
 * future dates as well. A fault is told once, with the day from which it is there.
 */
export function onEachDate(
  proof: Proof,
  rules: readonly string[],
  check: (proof: Proof) => readonly Breach[],
): readonly Breach[] {
  const [first, ...later] = proof.profile.rules.daysOfChange(rules);
  if (first === undefined || later.length === 0) return check(proof);
  const found: Breach[] = [];
  let before = '';
  for (const day of [first, ...later].slice(0, MOST_DATES)) {
    const breaches = check({ ...proof, profile: profileOn(proof.profile, day) });
    const now = canonicalJson(breaches.map(({ says, rule, admits }) => ({ says, rule, admits })));
    if (now !== before)
      found.push(...breaches.map((each) => (day === first ? each : { ...each, since: day })));
    before = now;
  }
  const unchecked = later[MOST_DATES - 1];
  return unchecked === undefined
    ? found
    : [
        ...found,
        { says: 'Las reglas cambian en más fechas de las que se comprueban.', since: unchecked },
      ];
}
