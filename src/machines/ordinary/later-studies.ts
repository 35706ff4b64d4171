import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

/** Studies and plans that go on once the Junta has decided: they move nothing (44, 67, 99). */
export const reviews = {
  'risk-study.requested': act({ citation: article('99') }),
  'risk-study.participation-recorded': act({ citation: article('90', 2) }),
  'risk-study.updated': act({ citation: article('92') }),
  'protection-plan.defined': act({ citation: article('58', 2), ...law.PLANNED }),
};

/** While measures are carried out, a study is one more of the case, and begins no other plan (76). */
export const laterStudies = {
  ...reviews,
  'risk-study.completed': act({ citation: article('76'), ...law.STUDIED }),
};
