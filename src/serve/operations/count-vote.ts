import { parsePlainDate } from '../../core/index';
import { voteReport } from '../../rules/index';
import { ServiceProblem } from '../http/problem';
import { anyQuery, operation } from '../operation';
import { voteAnswer } from '../schemas/answers';
import { voteRequest } from '../schemas/calculators';
import { profileNamed } from '../service';

const DAY_MS = 86_400_000;

/** The answer of `mecanismo vote --format json`, byte for byte. */
export const countVote = operation({
  method: 'POST',
  path: '/v1/vote',
  id: 'countVote',
  summary: 'Counts a vote of the Junta: quorum, majority or two thirds of those present.',
  query: anyQuery,
  json: voteRequest,
  answer: voteAnswer,
  problems: ['E_PROFILE', 'E_VOTE'],
  run({ json, now }, service) {
    if (json === undefined) throw new ServiceProblem('E_HTTP_TYPE');
    const { present, against, rule, casting, on, profile } = json;
    const day = (on === undefined ? undefined : parsePlainDate(on)) ?? Math.floor(now / DAY_MS);
    const given = { present, for: json.for, against, castingVote: casting };
    const { rules } = profileNamed(service, profile);
    const report = voteReport(given, rule, rules, day);
    if (report === undefined) throw new ServiceProblem('E_VOTE');
    return report;
  },
});
