import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

/** A grave cause that keeps the person from asking or agreeing: the procedure begins without (54, 57). */
export const HINDERED = { kind: ['prevents-own-filing', 'prevents-agreement'] };

/** News of a risk while nobody applied: it is noted, and never refused (55, 56). */
export const noted = {
  'intake.facts-known': act({ citation: article('55') }),
  'intake.risk-known-without-application': act({ citation: article('56') }),
  'intake.referred-to-urcrr': act({ citation: article('55') }),
  'intake.contact-attempted': act({ citation: article('56') }),
  'intake.first-contact': act({ citation: article('76') }),
};

/** How a risk becomes known to the unit; each name is where the act leads. */
export const news = (to: {
  readonly heard: string;
  readonly noticed: string;
  readonly referred: string;
}) => ({
  'intake.facts-known': [
    act({ target: to.heard, citation: article('55'), given: { viaPotentialBeneficiary: [true] } }),
    act({ target: to.noticed, citation: article('56') }),
  ],
  'intake.risk-known-without-application': act({ target: to.noticed, citation: article('56') }),
  'intake.referred-to-urcrr': act({ target: to.referred, citation: article('55') }),
});

/** An application by any channel is received, whatever it lacks (53); a third party's is noticed (54). */
export const applications = {
  'application.received': [
    act({
      target: '.byThirdParty',
      citation: article('54'),
      given: { filedBy: ['third-party'] },
    }),
    act({ target: '.received', citation: article('53', 1) }),
  ],
};

/** What begins the procedure where nobody applied: consent, or what hinders it (54, 56, 57). */
export const begins = {
  'consent.given': act({
    target: 'received',
    citation: article('56'),
    given: { scope: ['procedure'] },
    ...law.CONSENTED,
  }),
  'application.grave-cause-recorded': act({
    target: 'received',
    citation: article('54'),
    given: HINDERED,
  }),
};

/** The search for the person, until somebody speaks with them or with who represents them (56). */
export const search = {
  'intake.contact-attempted': act({ target: 'referred', citation: article('56') }),
  'intake.first-contact': [
    act({
      target: 'contacted',
      citation: article('56'),
      given: { with: ['beneficiary', 'representative'] },
    }),
    act({ citation: article('76') }),
  ],
};

/** Once there is an application, another one changes its course only where it declares danger (61). */
export const again = {
  'application.received': [
    act({
      target: 'received',
      citation: article('78', 1),
      given: { declaresImminentDanger: [true] },
    }),
    act({ citation: article('53', 1) }),
  ],
};
