import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { initialSnapshot, juntaSessionMachine, step } from '../../src/machines/index';
import { ballots, hourly, sessionDeciding, statesIn } from './kit';
import * as s from './scenarios';

const junta = juntaSessionMachine as unknown as AnyStateMachine;

interface Ballot {
  readonly kind: string;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  readonly castingVote: string | undefined;
}

/** Whether the session decides, when the vote and then the decision are sent. */
function decides({ kind, present, inFavour, against, castingVote }: Ballot): boolean {
  const abstain = present - inFavour - against;
  const shorts = [
    ...s.RISK_REDUCED,
    ...s.CONVENED,
    ...sessionDeciding({
      session: 'J2',
      case: 'C1',
      kind,
      decision: 'D2',
      present,
      votes: ballots(inFavour, against, abstain),
      ...(castingVote === undefined ? {} : { castingVote }),
    }),
  ];
  let snapshot = initialSnapshot(junta) as AnyMachineSnapshot;
  for (const event of hourly(shorts)) {
    snapshot = step(junta, snapshot, event, { obligations: false }).snapshot;
  }
  return statesIn(snapshot).includes('"decided"');
}

const everyBallot: Ballot[] = [];
for (let present = 4; present <= 9; present++) {
  for (let inFavour = 0; inFavour <= present; inFavour++) {
    for (let against = 0; inFavour + against <= present; against++) {
      for (const castingVote of [undefined, 'for', 'against']) {
        everyBallot.push({ kind: 'terminate', present, inFavour, against, castingVote });
      }
    }
  }
}

it('ends measures by two thirds of those present, and by no casting vote, on every ballot (V4, V5)', () => {
  for (const ballot of everyBallot) {
    const expected =
      ballot.present >= 5 &&
      ballot.castingVote === undefined &&
      3 * ballot.inFavour >= 2 * ballot.present;
    expect(decides(ballot), JSON.stringify(ballot)).toBe(expected);
  }
});

it('never makes a two-thirds decision of a casting vote (V4)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyBallot), (ballot) => {
      if (ballot.castingVote !== undefined) expect(decides(ballot)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('decides by simple majority, or by the casting vote of a tie (V4, V6)', () => {
  for (const terminate of everyBallot) {
    const ballot = { ...terminate, kind: 'grant' };
    const { inFavour, against, castingVote, present } = ballot;
    const isTie = inFavour === against && inFavour > 0;
    const expected =
      present >= 5 &&
      (castingVote === undefined ? inFavour > against : isTie && castingVote === 'for');
    expect(decides(ballot), JSON.stringify(ballot)).toBe(expected);
  }
});
