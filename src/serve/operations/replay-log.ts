import { openCase, type Refusal, type StepOutcome, step } from '../../machines/index';
import { anyQuery, operation } from '../operation';
import { mode } from '../schemas/case';
import { instant, words } from '../schemas/common';
import { replayAnswer } from '../schemas/driving';
import { profileNamed } from '../service';
import { parsedLog } from './log-query';
import { envelopeOf } from './sent-case';

interface Refused {
  readonly event: string;
  readonly line: number;
  readonly outcome: StepOutcome;
  readonly refusal?: Refusal;
}

/** Opens a case from its log: after new rules, or where an envelope was lost. */
export const replayLog = operation({
  method: 'POST',
  path: '/v1/replay',
  id: 'replayLog',
  summary:
    'Opens a case and takes every event of its log: the case, and the events that it refused.',
  query: anyQuery.extend({
    asOf: instant.optional().describe('instant of the case; default: that of its latest event'),
    profile: words.optional().describe('id of the legal order; default: the first of /v1/health'),
    mode: mode.optional(),
  }),
  log: true,
  answer: replayAnswer,
  problems: ['E_AS_OF', 'E_PROFILE'],
  async run({ query, log = new Uint8Array(), now }, service) {
    const profile = profileNamed(service, query.profile);
    const { events, problems } = (await parsedLog(log, profile, service)).log;
    let current = openCase(profile, query.mode === undefined ? {} : { mode: query.mode });
    const refused: Refused[] = [];
    for (const event of events) {
      const { case: after, outcome, refusal } = step(current, event, { obligations: false });
      current = after;
      if (outcome === 'applied') continue;
      const { id, line } = event;
      refused.push({ event: id, line, outcome, ...(refusal === undefined ? {} : { refusal }) });
    }
    return {
      case: envelopeOf(current, query.asOf, now),
      taken: current.history.length,
      refused,
      problems: problems.map(({ line, code, key }) => ({
        line,
        code,
        ...(key === undefined ? {} : { key }),
      })),
    };
  },
});
