import { type Json, plusSeconds } from '../../tests/support/case-log';
import type { Draft } from './draft';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

const late =
  (seconds: number) =>
  (line: Json): Json => ({ ...line, occurredAt: plusSeconds(String(line.occurredAt), seconds) });

const missing = (): undefined => undefined;

const wrong = (edit: (data: Json) => Json) => (line: Json) => ({
  ...line,
  data: edit((line.data ?? {}) as Json),
});

const leftOut = (key: string) => wrong(({ [key]: _, ...data }) => data);

/** Ballots of which all but two are against. */
const lost = (votes: readonly Json[]) =>
  votes.map((ballot, at) => (at < 2 ? ballot : { ...ballot, vote: 'against' }));

type Fault = (line: Json) => Json | undefined;

/** What goes wrong with the acts of each type: they come late, not at all, or not as they should. */
const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'application.received': [wrong((data) => ({ ...data, contents: { facts: true, place: true } }))],
  'application.formalized': [late(20 * DAY_S), missing],
  'application.not-admitted': [leftOut('reasonsRef')],
  'complaint.right-informed': [missing],
  'preliminary.assessed': [wrong((data) => ({ ...data, factors: { continuity: true } }))],
  'case.forwarded-to-uer': [late(30 * HOUR_S), missing],
  'agency.consulted': [missing],
  'immediate-study.completed': [late(3 * HOUR_S), leftOut('considered')],
  'measure.implemented': [late(9 * HOUR_S)],
  'risk-study.participation-recorded': [missing],
  'risk-study.completed': [leftOut('considered'), leftOut('analysed')],
  'measure.proposed': [leftOut('principles')],
  'junta.person-summoned': [missing, late(3 * DAY_S)],
  'junta.information-provided': [missing, late(12 * DAY_S)],
  'junta.vote-held': [
    wrong((data) => ({ ...data, votes: (data.votes as readonly Json[]).slice(1) })),
    wrong((data) => ({ ...data, votes: lost(data.votes as readonly Json[]) })),
  ],
  'junta.decision-adopted': [leftOut('reasonsRef')],
  'determination.notified': [
    late(21 * DAY_S),
    wrong((data) => ({ ...data, officialFormat: false })),
    missing,
  ],
  'measure.communicated': [late(4 * DAY_S), missing],
  'measure.misuse-terms-signed': [missing],
  'measure.termination-request-forwarded': [late(5 * DAY_S), missing],
  'measure.change-notified': [late(5 * DAY_S), missing],
  'inconformidad.resolved': [late(12 * HOUR_S)],
};

/** The lines of a case, where in so many of the acts that can go wrong something did. */
export function withFaults(draft: Draft, share: number): Json[] {
  return draft.lines.flatMap((line) => {
    const faults = FAULTS[String(line.type)];
    if (faults === undefined || !draft.chance(share)) return [line];
    const changed = draft.pick(faults)(line);
    return changed === undefined ? [] : [changed];
  });
}
