import { canonicalJson, ProtocolError } from '../../core/index';
import { federal, floorFlaws, type Profile, parametersOf, SAFETY_FLOOR } from '../../rules/index';
import { machinesOf } from '../profile-machines';
import { firstBrokenOf } from './invariants';

const found = new WeakMap<Profile, string | undefined>();

/**
 * Refuses a profile in which a safety property does not hold: with procedures of its own, or with other
 * rules or figures where the properties rest, all that its machines can do is walked once, before the
 * first case. Elsewhere the profile has the machines of the Reglamento, of which it is proved. Nothing is
 * taken on the word of how the profile came about: it may extend one that was not looked at.
 *
 * @throws ProtocolError `E_PROFILE_SAFETY`, which names the property.
 */
export function refuseUnsafe(profile: Profile): void {
  if (!found.has(profile)) found.set(profile, brokenIn(profile));
  const broken = found.get(profile);
  if (broken === undefined) return;
  throw new ProtocolError(
    'E_PROFILE_SAFETY',
    `no case is driven under the profile \`${profile.id}\`: safety property ${broken} does not hold in it`,
    'run `mecanismo check` on the folder of the profile: it tells the story that breaks it',
  );
}

function brokenIn(profile: Profile): string | undefined {
  const { rules, procedures } = profile;
  if (procedures.size === 0 && rules === federal().rules) return undefined;
  const [less] = rules.extendsAnother ? floorFlaws(rules.pack) : [];
  if (less !== undefined) return `that rests on \`${less.place}\``;
  if (procedures.size === 0 && floorOf(profile) === floorOf(federal())) return undefined;
  return firstBrokenOf([...machinesOf(profile).values()], profile)?.id;
}

/** What the rules say on which the properties rest, with their figures. */
function floorOf({ rules }: Profile): string {
  const { parameters } = rules.pack;
  return canonicalJson(
    [...SAFETY_FLOOR].map((id) =>
      rules
        .versionsOf(id)
        .map(({ rule }) => [rule, parametersOf(rule, parameters).map(({ values }) => values)]),
    ),
  );
}
