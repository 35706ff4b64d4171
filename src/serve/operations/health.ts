import { MACHINES } from '../../machines/index';
import { anyQuery, operation } from '../operation';
import { healthAnswer } from '../schemas/service';

/** Which program, rules and calendars answer: what a client keeps beside a report. */
export const health = operation({
  method: 'GET',
  path: '/v1/health',
  id: 'health',
  summary: 'Says which version, legal orders, rules and machines answer.',
  query: anyQuery,
  answer: healthAnswer,
  problems: [],
  run: (_input, { version, profiles }) => ({
    status: 'ok',
    version,
    profiles: profiles.map(({ id, calendars, calendarsHash, rules }) => ({
      id,
      zone: calendars.zone.name,
      rules: rules.hash,
      calendars: calendarsHash,
      ruleCount: rules.rules.length,
    })),
    machines: MACHINES.map((machine) => machine.id),
  }),
});
