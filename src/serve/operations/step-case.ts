import { openCase, step } from '../../machines/index';
import { ServiceProblem } from '../http/problem';
import { anyQuery, operation } from '../operation';
import { stepAnswer, stepRequest } from '../schemas/driving';
import { profileNamed } from '../service';
import { caseOf, envelopeOf } from './sent-case';

/** Takes one event. Nothing is kept: the case comes with the request, and goes back with the answer. */
export const stepCase = operation({
  method: 'POST',
  path: '/v1/step',
  id: 'stepCase',
  summary:
    'Takes one event in a case, or opens one with it: the case that follows, the duties that begin and end, or why the act may not be done.',
  query: anyQuery,
  json: stepRequest,
  answer: stepAnswer,
  problems: ['E_AS_OF', 'E_PROFILE', 'SNAPSHOT_SHAPE', 'SNAPSHOT_RULES', 'SNAPSHOT_VERSION'],
  run({ json, now }, service) {
    if (json === undefined) throw new ServiceProblem('E_HTTP_TYPE');
    const { case: sent, event, mode, profile, asOf } = json;
    // A case has its mode and its profile already: another one would be passed over in silence.
    for (const [key, value] of Object.entries({ mode, profile })) {
      if (sent !== undefined && value !== undefined) throw new ServiceProblem('E_HTTP_SHAPE', key);
    }
    const current =
      sent === undefined
        ? openCase(profileNamed(service, profile), mode === undefined ? {} : { mode })
        : caseOf(sent, service);
    const { case: after, ...taken } = step(current, event as never);
    return { ...taken, case: envelopeOf(after, asOf, now) };
  },
});
