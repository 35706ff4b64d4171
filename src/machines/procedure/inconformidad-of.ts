import type { LogEvent } from '../../events/index';
import { type Profile, routeOf } from '../../rules/index';
import type { OfInconformidad } from './law';
import type { MachineContext } from './machine-context';
import { trialOf } from './trial';

/**
 * Whether an act is for certain of the inconformidad of a machine, and that one is as asked. An act
 * that names none is of the only one of its case; in a case with two it is of neither.
 */
export function isOfInconformidad(
  profile: Profile,
  { history, subject }: MachineContext,
  event: LogEvent,
  { route, ground }: OfInconformidad,
): boolean {
  const trial = trialOf(profile, history, event);
  if (trial === undefined) return false;
  const { env } = trial.bench;
  const { links } = trial.event;
  const file = subject.case ?? links.case;
  const filings = env.history
    .ofType('inconformidad.filed')
    .filter((filing) => (filing.links.case ?? file) === file);
  const filed = new Set(filings.map((filing) => filing.links.inconformidad));
  if (links.inconformidad === undefined && filed.size > 1) return false;
  const [only] = filed;
  const meant = links.inconformidad ?? only;
  const own = subject.inconformidad ?? meant;
  if (meant !== undefined && meant !== own) return false;
  const filing = filings.find((filing) => filing.links.inconformidad === own);
  if (ground !== undefined && !ground.includes(filing?.data.ground as string)) return false;
  const runs = route === undefined || filing === undefined ? undefined : routeOf(env, filing);
  return typeof runs !== 'string' || runs === route;
}
