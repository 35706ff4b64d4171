import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import { all, not } from '../evaluate/kleene';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';

type Member = Readonly<Record<string, unknown>>;
type Test = (member: Member) => Truth;

/** How many of a list pass a test; a range where some of them cannot be told. */
function howMany(list: unknown, test: Test): number | Bounds | undefined {
  if (!Array.isArray(list)) return undefined;
  const results = (list as Member[]).map(test);
  const atLeast = results.filter((result) => result === true).length;
  const atMost = results.filter((result) => result !== false).length;
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

const is =
  (key: string, value: unknown): Test =>
  (member) =>
    member[key] === undefined ? undefined : member[key] === value;

/** Whether a number of a member reaches what a parameter asks. */
const reaches =
  (env: Environment, event: HistoryEvent, key: string, parameter: string): Test =>
  (member) => {
    const least = env.parameter(parameter, event);
    const own = member[key];
    return typeof own === 'number' && typeof least === 'number' ? own >= least : undefined;
  };

type Computation = (env: Environment, event: HistoryEvent) => unknown;

const inSpecialty =
  (specialty: string): Computation =>
  (_env, { data }) =>
    howMany(data.members, is('specialty', specialty));

const provenIn =
  (specialty: string): Computation =>
  (env, event) => {
    const seasoned = reaches(env, event, 'years', 'units/proven-years');
    const knows = is('specialty', specialty);
    return howMany(event.data.members, (member) => all([knows(member), seasoned(member)]));
  };

const withoutVictimPractice: Computation = (env, event) => {
  const practised = reaches(env, event, 'victimYears', 'units/victim-years');
  return howMany(event.data.members, (member) => not(practised(member)));
};

/** What all members can do between them; unknown where it is not on record of one of them. */
const assistanceSkills: Computation = (_env, { data }) => {
  const { members } = data;
  if (!Array.isArray(members)) return undefined;
  const skills = (members as Member[]).map((member) => member.assistanceSkills);
  return skills.every(Array.isArray) ? [...new Set(skills.flat())] : undefined;
};

/** Agencies with a representative of whom a flag is true; unknown where one cannot be told. */
const agenciesWhere =
  (flag: string): Computation =>
  (env, { data }) => {
    const { agencyReps } = data;
    if (!Array.isArray(agencyReps)) return undefined;
    const known = (agencyReps as Member[]).every(
      (rep) => typeof rep.agency === 'string' && typeof rep[flag] === 'boolean',
    );
    if (!known) return undefined;
    return (agencyReps as Member[])
      .filter((rep) => rep[flag] === true)
      .map((rep) => env.authority(rep.agency as string));
  };

const commissionedAgencies = agenciesWhere('commissioned');

/** Experts and the agencies that seconded somebody, counted together; a range where one is unknown. */
const expertsAndAgencies: Computation = (env, event) => {
  const experts = howMany(event.data.members, is('expert', true));
  const agencies = commissionedAgencies(env, event);
  if (experts === undefined || !Array.isArray(agencies)) return undefined;
  const others = new Set(agencies).size;
  return typeof experts === 'number'
    ? experts + others
    : { atLeast: experts.atLeast + others, atMost: experts.atMost + others };
};

/** Experts of the unit who lack the proven years, whatever their specialty. */
const expertsWithoutYears: Computation = (env, event) => {
  const seasoned = reaches(env, event, 'years', 'units/proven-years');
  const expert = is('expert', true);
  return howMany(event.data.members, (member) => all([expert(member), not(seasoned(member))]));
};

/** Who makes up an auxiliary unit of the Coordination (36, 43, 44, 46). */
export const unitSources: Readonly<Record<string, Computation>> = {
  'unit.experts': (_env, { data }) => howMany(data.members, is('expert', true)),
  'unit.inHumanRights': inSpecialty('human-rights'),
  'unit.inJournalism': inSpecialty('journalism'),
  'unit.provenInHumanRights': provenIn('human-rights'),
  'unit.provenInJournalism': provenIn('journalism'),
  'unit.provenInInformation': provenIn('information'),
  'unit.withoutVictimPractice': withoutVictimPractice,
  'unit.assistanceSkills': assistanceSkills,
  'unit.expertsAndAgencies': expertsAndAgencies,
  'unit.expertsWithoutYears': expertsWithoutYears,
  'unit.commissionedAgencies': commissionedAgencies,
  'unit.prosecutorAgencies': agenciesWhere('isMPF'),
};
