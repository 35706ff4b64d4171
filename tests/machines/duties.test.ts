import { describe, expect, it } from 'vitest';
import { openingRules, statesOf } from '../../src/machines/index';
import { federal } from '../../src/rules/index';
import { machines } from './kit';

const owed = federal()
  .rules.rules.filter(({ rule }) => rule.kind === 'response' && rule.response !== 'self')
  .map(({ rule }) => rule.id);
const opened = new Set(machines.flatMap(openingRules));
const closed = new Set(
  machines.flatMap((machine) => statesOf(machine).flatMap(({ meta }) => meta?.closes ?? [])),
);

/** Answered by a notice of which the machine that opens the duty only takes note. */
const ANSWERED_BY_A_NOTE = [
  'reglamento/art-075/determination-on-urgency-communicated',
  'reglamento/art-075/non-admission-communicated',
];

describe('each duty of the Reglamento that has a term', () => {
  it('is opened by a state of some machine', () => {
    expect([...new Set(owed)].filter((id) => !opened.has(id))).toEqual([]);
  });

  it('is closed by a state of some machine', () => {
    expect([...opened].filter((id) => !closed.has(id)).sort()).toEqual(ANSWERED_BY_A_NOTE);
  });

  it('says what follows in law if it is missed', () => {
    const mute = federal().rules.rules.filter(
      ({ rule }) => rule.kind === 'response' && rule.consequence === undefined,
    );
    expect(mute.map(({ rule }) => rule.id)).toEqual([]);
  });
});
