import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const BY_THE_COORDINATION = 'reglamento/art-110/resolved-by-the-coordination';

/** Any form will do, and what is late goes to the ordinary route: little is left to dismiss for. */
export const DISMISSED: Law = blocksOnDoubt(
  'reglamento/art-106/dismissed-by-who-hears-it',
  'reglamento/art-106/lawful-ground-of-dismissal',
  'reglamento/art-108/resolutions-may-be-challenged',
  'reglamento/art-111/any-form-is-admitted',
  'reglamento/art-112/late-is-rechanneled-not-dismissed',
  'reglamento/art-113/urgent-decisions-may-be-challenged',
  'reglamento/art-113/deficient-urgent-compliance-may-be-challenged',
  'reglamento/art-113/express-or-tacit-refusal-may-be-challenged',
  'reglamento/art-114/wrong-organ-is-rechanneled',
);

/** From hours to the next session: not against someone who came in time (112). */
export const SLOWED_DOWN: Law = blocksOnDoubt('reglamento/art-112/fast-route-is-not-taken-away');

/** The person is given reason at once, whoever was or was not told of it yet. */
export const GIVEN_REASON: Law = passesOnDoubt(BY_THE_COORDINATION);

/** What was challenged stands: by the Coordination, with the Junta and the Consejo aware of it. */
export const CONFIRMED: Law = blocksOnDoubt(
  BY_THE_COORDINATION,
  'reglamento/art-110/reported-to-junta-and-council',
);

export const FULFILLED: Law = blocksOnDoubt(
  BY_THE_COORDINATION,
  'reglamento/art-109/fulfilled-once-the-authority-complied',
);
