import { nextSteps, stepsOfCase } from '../../audit/index';
import { ServiceProblem } from '../http/problem';
import { operation } from '../operation';
import { nextAnswer } from '../schemas/answers';
import { words } from '../schemas/common';
import { nextRequest } from '../schemas/driving';
import { profileNamed } from '../service';
import { evaluation, logQuery, parsedLog } from './log-query';
import { caseOf } from './sent-case';

/** What is owed and what is lawful: of a log as `mecanismo next --format json` says it, or of a case. */
export const next = operation({
  method: 'POST',
  path: '/v1/next',
  id: 'nextSteps',
  summary:
    'Says what is owed, by whom, until when and on what basis, and which acts are lawful now: of a log, or of a case that is driven.',
  query: logQuery.extend({
    case: words.optional().describe('only this case of a log'),
  }),
  log: true,
  json: nextRequest,
  answer: nextAnswer,
  problems: [
    'E_AS_OF',
    'E_PROFILE',
    'E_CASE_UNKNOWN',
    'SNAPSHOT_SHAPE',
    'SNAPSHOT_RULES',
    'SNAPSHOT_VERSION',
  ],
  async run({ query, log, json, now }, service) {
    if (json !== undefined) {
      const current = caseOf(json.case, service);
      if (query.profile !== undefined && query.profile !== current.profile.id) {
        throw new ServiceProblem('E_PROFILE', 'profile');
      }
      return onlyOf(
        query.case,
        nextSteps(current, evaluation(query, current.profile, undefined, now)),
      );
    }
    const profile = profileNamed(service, query.profile);
    const input = await parsedLog(log ?? new Uint8Array(), profile, service);
    const { completeThrough } = input.log.header ?? {};
    const options = evaluation(query, profile, completeThrough, now);
    return onlyOf(query.case, nextSteps(input.log, options));
  },
});

function onlyOf(id: string | undefined, all: ReturnType<typeof nextSteps>) {
  const steps = id === undefined ? all : stepsOfCase(all, id);
  if (steps === undefined) throw new ServiceProblem('E_CASE_UNKNOWN', 'case');
  return steps;
}
