import { auditLogs } from '../../audit/index';
import { shownVerdicts, verdictChoices } from '../../review/index';
import { ServiceProblem } from '../http/problem';
import { operation } from '../operation';
import { reportAnswer } from '../schemas/answers';
import { words } from '../schemas/common';
import { profileNamed } from '../service';
import { evaluation, logQuery, storedLog } from './log-query';

/** The report of `mecanismo audit --format json`, byte for byte. */
export const auditLog = operation({
  method: 'POST',
  path: '/v1/audit',
  id: 'auditLog',
  summary: 'Audits a log: article by article, what was met, missed, runs, or cannot be known.',
  query: logQuery.extend({
    show: words
      .optional()
      .describe(
        `verdicts of which findings are given, separated by commas: all, ${verdictChoices()}; default: all but compliant and not-applicable`,
      ),
  }),
  log: true,
  answer: reportAnswer,
  problems: ['E_AS_OF', 'E_PROFILE'],
  async run({ query, log = new Uint8Array(), now }, service) {
    const profile = profileNamed(service, query.profile);
    const show = shownVerdicts(query.show);
    if (show === undefined) throw new ServiceProblem('E_HTTP_QUERY', 'show');
    const input = await storedLog(log, profile, service);
    const { completeThrough } = input.log.header ?? {};
    return auditLogs([input], { ...evaluation(query, profile, completeThrough, now), show });
  },
});
