import type { Kind } from './edits';

const DECIDED =
  'the decision of the Junta is on record and named; who writes the act down is no matter';
const NOT_THE_UNIT = 'the duty is of those who propose; what a stranger sends is no proposal';

/** Edits after which a rule has nothing against the act, and why that is right. */
export const EXCUSED: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  'act of another organ': {
    'reglamento/art-079/head-decides-procedure': 'the record says that the head decided',
    'reglamento/art-098/changed-by-the-junta': DECIDED,
    'reglamento/art-099/needs-of-the-person-considered': NOT_THE_UNIT,
    'reglamento/art-100/ended-by-the-junta': DECIDED,
    'reglamento/art-102/decision-on-record': DECIDED,
    'reglamento/art-103/withdrawn-by-the-junta': DECIDED,
    'reglamento/art-109/final-vote-after-persistence': DECIDED,
    'reglamento/art-109/resolved-by-the-junta': DECIDED,
    'reglamento/art-109/vote-against-a-junta-resolution': DECIDED,
    'reglamento/art-109/vote-in-the-other-cases': DECIDED,
  },
};

/** Rules of a case that no story tells of, and why. */
export const UNTOLD: Readonly<Record<string, string>> = {};
