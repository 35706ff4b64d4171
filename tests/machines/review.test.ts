import { describe, expect, it } from 'vitest';
import { reviewMachine } from '../../src/machines/index';
import {
  byJunta,
  dutiesOf,
  follow,
  lawful,
  on,
  proposes,
  refuses,
  reviewed,
  studied,
} from './change-scenarios';
import { ballots, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const ASKED = on('measure.review-requested', 'BEN', { scope: 'risk-study', receivedBy: 'CEN' });
const STUDY = on('risk-study.requested', 'CEN', { reason: 'review' }, { ...s.CASE, study: 'S2' });
const FIRST_STUDY = on(
  'risk-study.completed',
  'UER',
  { reason: 'initial', analysed: { riskLevel: 'high' } },
  { ...s.CASE, study: 'S1' },
);
const session = (kind: string, inFavour = 9) =>
  sessionDeciding({
    session: 'J2',
    case: 'C1',
    kind,
    decision: 'D2',
    votes: ballots(inFavour, 9 - inFavour),
  });
const request = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.request;
const monitoring = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.monitoring;

describe('reviewMachine', () => {
  it('goes from the petition of the person to what the Junta makes of the measure', () => {
    const result = lawful(reviewMachine, [
      ...s.GRANTED,
      ASKED,
      STUDY,
      studied('high'),
      proposes('extend', 'CEN'),
      ...session('extend'),
      byJunta('measure.extended', { scopeChange: true, durationChange: false }),
    ]);
    expect(request(result)).toEqual({ live: 'resolved' });
  });

  it('passes through the study, the proposal and the decision, in that order', () => {
    const path: readonly (readonly [Short | readonly Short[], string])[] = [
      [ASKED, 'requested'],
      [STUDY, 'studying'],
      [studied('high'), 'studied'],
      [proposes('modify', 'CEN'), 'beforeJunta'],
      [session('modify'), 'decided'],
      [byJunta('measure.modified'), 'resolved'],
    ];
    let done: readonly Short[] = s.GRANTED;
    for (const [act, state] of path) {
      done = [...done, ...[act].flat()] as readonly Short[];
      expect(request(lawful(reviewMachine, done))).toEqual({ live: state });
    }
  });

  it('owes a proposal from the petition, and no more once it is submitted', () => {
    const asked = lawful(reviewMachine, [...s.GRANTED, ASKED]);
    expect(dutiesOf(asked).opened).toEqual(['art-097/proposal-at-the-next-session']);
    const proposed = lawful(reviewMachine, [...s.GRANTED, ASKED, proposes('continue', 'CEN')]);
    expect(dutiesOf(proposed).closed).toEqual(['art-097/proposal-at-the-next-session']);
  });

  it('owes a review from the grant on, and ends nothing when the duration runs out', () => {
    const granted = lawful(reviewMachine, s.GRANTED);
    expect(granted.steps.at(-1)?.opened).toMatchObject([
      { rule: 'reglamento/art-067/reviewed-within-its-duration', verdict: 'pending' },
      { rule: 'reglamento/art-099/followed-up-every-six-months', verdict: 'pending' },
    ]);
    const late: Short = { ...reviewed(), at: '2019-01-01T00:00:00-06:00' };
    const after = follow(reviewMachine, [...s.GRANTED, late]);
    expect(monitoring(after)).toEqual({ live: 'adequate' });
    const inTime = lawful(reviewMachine, [...s.GRANTED, reviewed()]);
    expect(dutiesOf(inTime).closed).toEqual([
      'art-067/reviewed-within-its-duration',
      'art-099/followed-up-every-six-months',
    ]);
  });

  it.each([
    [{ adequate: false }, 'inadequate'],
    [{ sufficient: false }, 'insufficient'],
    [{ adequate: false, riskGone: true, riskReduced: true }, 'inadequate'],
    [{ riskReduced: true }, 'riskReduced'],
    [{ riskReduced: true, riskGone: true }, 'riskGone'],
    [{}, 'adequate'],
  ])('takes from a review that finds %j what protects most', (found, state) => {
    expect(monitoring(lawful(reviewMachine, [...s.GRANTED, reviewed(found)]))).toEqual({
      live: state,
    });
  });

  it('takes nothing from a review that says nothing', () => {
    const silent = on('measure.periodic-review-completed', 'UER');
    expect(monitoring(follow(reviewMachine, [...s.GRANTED, silent]))).toEqual({ live: 'unclear' });
  });

  it('owes a remedy when the measure falls short, until it is proposed', () => {
    const short = lawful(reviewMachine, [...s.GRANTED, reviewed({ sufficient: false })]);
    expect(dutiesOf(short).opened).toEqual([
      'art-099/followed-up-every-six-months',
      'art-099/proposal-when-measures-fall-short',
    ]);
    const remedy = lawful(reviewMachine, [
      ...s.GRANTED,
      reviewed({ sufficient: false }),
      proposes('extend'),
    ]);
    expect(monitoring(remedy)).toEqual({ live: 'remedyProposed' });
    expect(dutiesOf(remedy).closed).toEqual(['art-099/proposal-when-measures-fall-short']);
  });

  it('reduces after a review that found less risk, by a decision of the Junta', () => {
    const result = lawful(reviewMachine, [
      ...s.GRANTED,
      reviewed({ riskReduced: true }),
      proposes('reduce'),
      ...session('reduce'),
      byJunta('measure.reduced', { scopeChange: true, durationChange: false }),
    ]);
    expect(result.snapshot.value).toMatchObject({
      request: { live: 'resolved' },
      monitoring: { live: 'running' },
    });
  });

  it('ends with the measure', () => {
    const result = lawful(reviewMachine, [
      ...s.GRANTED,
      ASKED,
      on('case.person-deceased', 'CEN', {}, s.CASE),
    ]);
    expect(result.snapshot.value).toEqual({ request: 'ended', monitoring: 'ended' });
    expect(result.snapshot.status).toBe('active');
  });

  const REDUCED = byJunta('measure.reduced', { scopeChange: true, durationChange: false });
  it.each([
    [
      'a change by the CEN alone',
      [on('measure.modified', 'CEN')],
      'reglamento/art-098/changed-by-the-junta',
    ],
    [
      'a reduction by the executing authority',
      [reviewed({ riskReduced: true }), on('measure.reduced', 'SSP')],
      'reglamento/art-098/changed-by-the-junta',
    ],
    [
      'a reduction without any review',
      [...session('reduce'), REDUCED],
      'reglamento/art-098/reduced-after-a-review',
    ],
    [
      'a reduction after a review that found the same risk',
      [reviewed(), ...session('reduce'), REDUCED],
      'reglamento/art-098/reduced-when-the-review-found-less-risk',
    ],
    [
      'a reduction while the latest study says that the risk rose (S11)',
      [FIRST_STUDY, studied('imminent'), ...session('reduce'), REDUCED],
      'reglamento/art-098/no-reduction-unless-the-risk-fell',
    ],
    [
      'a reduction while the latest study says that it does not know (S11)',
      [FIRST_STUDY, studied('low', 'S2', false), ...session('reduce'), REDUCED],
      'reglamento/art-098/no-reduction-unless-the-risk-fell',
    ],
    [
      'a reduction by four votes of nine',
      [FIRST_STUDY, studied('low'), ...session('reduce', 4), REDUCED],
      'reglamento/art-021/decision-by-majority',
    ],
    [
      'a proposal to end as the answer to a petition of review',
      [ASKED, proposes('terminate', 'CEN')],
      'reglamento/art-097/proposal-keeps-the-measure',
    ],
    [
      'a proposal that leaves the person out',
      [
        on('measure.review-proposal-submitted', 'UER', {
          proposal: 'modify',
          personNeedsConsidered: false,
        }),
      ],
      'reglamento/art-099/needs-of-the-person-considered',
    ],
  ] as const)('refuses %s', (_, acts, rule) => {
    refuses(reviewMachine, [...s.GRANTED, ...acts], rule);
  });

  it('takes a reduction on a study whose level is unknown for no reduction', () => {
    const unknown = on('risk-study.updated', 'UER', {}, { ...s.CASE, study: 'S2' });
    const { steps } = follow(reviewMachine, [
      ...s.GRANTED,
      FIRST_STUDY,
      unknown,
      ...session('reduce'),
      REDUCED,
    ]);
    expect(steps.at(-1)).toMatchObject({
      outcome: 'blocked',
      failed: [
        { rule: 'reglamento/art-098/no-reduction-unless-the-risk-fell', verdict: 'indeterminate' },
        {
          rule: 'reglamento/art-098/reduced-only-on-a-finding-of-less-risk',
          verdict: 'indeterminate',
        },
      ],
    });
  });
});
