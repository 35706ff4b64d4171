import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { epochDayOf } from '../../src/core/index';
import { federal } from '../../src/rules/index';

/** The rules of the package that the peer has too. */
export const PEER_RULES = {
  study: 'reglamento/art-083/immediate-study-in-three-hours',
  resolution: 'reglamento/art-110/resolved-in-twelve-hours',
  notice: 'reglamento/art-022/written-notice-in-ten-business-days',
  quorum: 'reglamento/art-013/quorum-at-each-vote',
  twoThirds: 'reglamento/art-102/termination-vote',
  hearing: 'reglamento/art-090/participation-before-study',
} as const;

/** A figure of the law, as it was when the Reglamento entered into force. */
export function figure(id: string): number {
  const value = federal().rules.parameterOn(id, epochDayOf(2012, 12, 1));
  if (typeof value !== 'number') throw new Error(`no figure ${id}`);
  return value;
}

type Facts = Readonly<Record<string, string | number | boolean>>;

/** An engine with the one rule, that fires where it is broken. */
function engineOf(conditions: TopLevelCondition): Engine {
  const engine = new Engine();
  engine.addRule({ conditions, event: { type: 'broken' } });
  return engine;
}

const LATE: TopLevelCondition = {
  all: [{ fact: 'doneAt', operator: 'greaterThan', value: { fact: 'due' } }],
};

const ENGINES: Readonly<Record<string, Engine>> = {
  [PEER_RULES.study]: engineOf(LATE),
  [PEER_RULES.resolution]: engineOf(LATE),
  [PEER_RULES.notice]: engineOf(LATE),
  [PEER_RULES.quorum]: engineOf({
    all: [{ fact: 'present', operator: 'lessThan', value: figure('junta/quorum') }],
  }),
  [PEER_RULES.twoThirds]: engineOf({
    all: [
      { fact: 'kind', operator: 'equal', value: 'terminate' },
      { fact: 'forTimesThree', operator: 'lessThan', value: { fact: 'presentTimesTwo' } },
    ],
  }),
  [PEER_RULES.hearing]: engineOf({ all: [{ fact: 'wasHeard', operator: 'equal', value: false }] }),
};

/** Whether the facts break a rule. */
export async function breaks(rule: string, facts: Facts): Promise<boolean> {
  const { events } = (await ENGINES[rule]?.run(facts)) ?? { events: [] };
  return events.length > 0;
}
