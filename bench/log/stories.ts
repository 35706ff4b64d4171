import {
  appliesOrdinarily,
  appliesUrgently,
  hearsOfItsRight,
  isBought,
  isCounted,
  isDeniedUrgentMeasures,
  isNotAdmitted,
  isStudied,
  isWithdrawnByThePerson,
} from './beginnings';
import { challengesTheJunta, challengesTheUrgency, goesToAmparo } from './challenges';
import { type Draft, workdayFrom } from './draft';
import { endAsRiskFell, endAtRequest, isWithdrawn } from './endings';
import { areDenied, areFollowedUp, areGranted, isReviewed, lapse, travels } from './measures';
import type { MonthlySession } from './sessions';

/** The sessions of a log, by the month counted from its first. */
export type Sessions = (month: number) => MonthlySession;

type Story = (draft: Draft, sessions: Sessions, month: number) => void;

/** A day on which measures may be proposed so that the session of the month can still be called. */
function proposalDay(draft: Draft, sessions: Sessions, month: number): number {
  return draft.int(sessions(month - 1).day + 3, sessions(month).calledOn - 3);
}

const notAdmitted: Story = (draft, sessions, month) => {
  isNotAdmitted(draft, workdayFrom(sessions(month - 1).day + draft.int(2, 22)));
};

const withdrawn: Story = (draft, sessions, month) => {
  isWithdrawnByThePerson(draft, workdayFrom(sessions(month - 1).day + draft.int(2, 22)));
};

const denied: Story = (draft, sessions, month) => {
  const proposed = proposalDay(draft, sessions, month);
  if (draft.chance(0.3)) isDeniedUrgentMeasures(draft, proposed - draft.int(5, 8));
  else appliesOrdinarily(draft, proposed - draft.int(5, 8));
  areDenied(draft, sessions(month), isStudied(draft, proposed - 1));
  if (draft.chance(0.35))
    challengesTheJunta(draft, sessions(month), sessions(month + 1), sessions(month + 2));
};

const ordinary: Story = (draft, sessions, month) => {
  const proposed = proposalDay(draft, sessions, month);
  appliesOrdinarily(draft, proposed - draft.int(5, 8));
  const measures = isStudied(draft, proposed - 1);
  areGranted(draft, sessions(month), measures);
  hearsOfItsRight(draft, sessions(month).day + 29);
  goesOn(draft, sessions, month, measures);
};

const extraordinary: Story = (draft, sessions, month) => {
  const proposed = proposalDay(draft, sessions, month);
  const applied = proposed - draft.int(6, 8);
  const urgent = appliesUrgently(draft, applied);
  if (draft.chance(0.2)) {
    const isBefore = applied < sessions(month - 1).day - 1;
    isBought(draft, applied, sessions(isBefore ? month - 1 : month));
  }
  if (draft.chance(0.4)) challengesTheUrgency(draft, applied + draft.int(2, 4));
  const measures = isStudied(draft, proposed - 1);
  hearsOfItsRight(draft, proposed - 1);
  areGranted(draft, sessions(month), measures);
  lapse(draft, sessions(month).day + 30, urgent);
  goesOn(draft, sessions, month, measures);
};

/** What comes after the measures: journeys, reviews, a judge; in the end, their end. */
function goesOn(
  draft: Draft,
  sessions: Sessions,
  month: number,
  measures: readonly string[],
): void {
  const measure = draft.pick(measures);
  let last = month + draft.int(3, 5);
  if (draft.chance(0.15)) travels(draft, workdayFrom(sessions(month + 1).day + 20), measure);
  if (draft.chance(0.15)) isReviewed(draft, sessions(month + 2), measure);
  if (draft.chance(0.1)) goesToAmparo(draft, sessions(month + 1).day, measure);
  if (draft.chance(0.2)) {
    areFollowedUp(draft, sessions(last + 1).day, measures);
    last += 4;
  }
  const end = draft.random();
  if (end < 0.1 && measures.length === 1) isWithdrawn(draft, sessions(last), measure);
  else if (end < 0.55) endAtRequest(draft, sessions(last), measures);
  else if (end < 0.95) endAsRiskFell(draft, sessions(last), measures);
  else draft.add('case.person-deceased', draft.on(sessions(last).day), { by: 'CEN' });
}

/** How often each story is told; the shares add up to one. */
const STORIES: readonly (readonly [number, Story])[] = [
  [0.45, notAdmitted],
  [0.2, withdrawn],
  [0.1, denied],
  [0.15, ordinary],
  [0.1, extraordinary],
];

/** Tells the story of a case, one of the Reglamento's courses, from the month before a session on. */
export function tellCase(draft: Draft, sessions: Sessions, month: number): void {
  isCounted(draft, sessions(month - 1).day + draft.int(2, 22));
  let share = draft.random();
  for (const [odds, story] of STORIES) {
    share -= odds;
    if (share > 0) continue;
    story(draft, sessions, month);
    return;
  }
}
