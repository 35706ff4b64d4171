import { stateZone, type Zone, zoneOf } from '../../calendar/index';
import type { Profile } from './profile';

/**
 * The zone of a municipality of the entity of a profile: that of the law on time zones, or another one
 * that the profile names. Terms are counted by the zone of the authority's seat; this is the one in
 * which a date written there without an hour, or an hour of its clock, is to be read.
 *
 * @param municipality official name, such as `Piedras Negras`
 * @param day epoch day; without it, the law now in force
 * @returns `undefined` where it is not known, or where the profile is of no single entity
 */
export function zoneIn(profile: Profile, municipality: string, day?: number): Zone | undefined {
  const { zone, jurisdiction } = profile.definition ?? {};
  const own =
    typeof zone === 'object'
      ? zone.municipalities?.find(({ names }) => names.includes(municipality))?.zone
      : undefined;
  if (own !== undefined) return zoneOf(own);
  if (jurisdiction === undefined) return undefined;
  const { inegi } = jurisdiction;
  const name = stateZone({ inegi, municipality, ...(day === undefined ? {} : { day }) });
  return name === undefined ? undefined : zoneOf(name);
}
