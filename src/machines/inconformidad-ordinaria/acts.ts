import { article } from '../procedure/meta';
import { type Act, actsAbout } from '../procedure/transitions';

const about = actsAbout('inconformidad', 'case');

/** An act of this inconformidad for certain: one that names none, in a case with two, ties to none. */
export const act = (terms: Act) =>
  about({ ...terms, inconformidad: terms.inconformidad ?? {} } as Act);

/** What happens in the case, whichever inconformidad it was meant for. */
export const caseAct = about;

/** What is done in an inconformidad that runs on the other route; that route's machine judges it. */
export const onTheOtherRoute = {
  'inconformidad.filed': act({ citation: article('106') }),
  'inconformidad.admitted': act({ citation: article('106') }),
  'inconformidad.cure-requested': act({ citation: article('106') }),
  'inconformidad.dismissed': act({ citation: article('106') }),
  'inconformidad.resolved': act({ citation: article('110') }),
};
