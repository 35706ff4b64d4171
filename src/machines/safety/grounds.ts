import { eventTypes, type LogEvent, readLog } from '../../events/index';
import { judgeRule } from '../procedure/judge-rule';
import { trialOf } from '../procedure/trial';
import { onEachDate } from './each-date';
import type { Breach, Proof } from './invariant';
import { LAWFUL_GROUND } from './rule-ids';

const TERMINATED = 'measure.terminated';

/** The three grounds of article 100. Written here, where no rule can widen the list by which it is judged. */
const LAWFUL = ['voluntary', 'risk-reduced', 'misuse'];

/** Every other ground that can be written down of an end. */
export const UNLAWFUL_GROUNDS: readonly string[] = (
  eventTypes[TERMINATED].schema.shape.ground.unwrap().options as readonly string[]
).filter((ground) => !LAWFUL.includes(ground));

/** What may be on record of the person, and is no ground either. */
const BEFORE = [[], [{ type: 'case.person-unreachable', data: { attempts: 4 } }]];

/** Ends on one of these grounds that the rules do not hold to be broken, on some date. */
export const endsAdmitted = (
  proof: Proof,
  grounds: readonly string[],
  says: string,
): readonly Breach[] =>
  onEachDate(proof, [LAWFUL_GROUND], ({ profile }) =>
    grounds
      .filter((ground) => BEFORE.some((history) => !isForbidden(profile, ground, history)))
      .map((ground) => ({
        says,
        rule: LAWFUL_GROUND,
        admits: { type: TERMINATED, payload: { ground } },
      })),
  );

function isForbidden(
  profile: Proof['profile'],
  ground: string,
  history: readonly object[],
): boolean {
  const lines = [...history, { type: TERMINATED, data: { ground } }].map((line, at) =>
    JSON.stringify({
      id: `e${at}`,
      occurredAt: `2016-04-1${at}T10:00:00-05:00`,
      actor: { organ: 'JG' },
      refs: { case: 'C', measure: 'M', decision: 'D' },
      ...line,
    }),
  );
  const { events } = readLog(lines);
  const trial = trialOf(profile, events.slice(0, -1), events.at(-1) as LogEvent);
  return trial !== undefined && judgeRule(trial, LAWFUL_GROUND).verdict === 'violation';
}
