import { createActor } from 'xstate';
import { type CaseEvent, caseMachine, type Duty } from './case-machine';
import type { PeerEvent } from './peer-event';
import { breaks, figure, PEER_RULES } from './peer-rules';
import { businessDaysAfter, hoursAfter, spanOf } from './peer-time';

interface Ballot {
  readonly seat: string;
  readonly vote: string;
}

const STUDY_HOURS = figure('extraordinary/study-hours');
const RESOLUTION_HOURS = figure('inconformidades/extraordinary-resolution-hours');
const NOTICE_DAYS = figure('junta/written-notice-days');
const NUMERATOR = figure('votes/two-thirds-numerator');
const DENOMINATOR = figure('votes/two-thirds-denominator');

const startCase = () => createActor(caseMachine).start();
type CaseActor = ReturnType<typeof startCase>;

/**
 * What breaks the six rules in a log in the order of time, the way one would write it with the usual
 * libraries: an XState actor for each case, json-rules-engine for each judgement, date-fns-tz for
 * each date. Each violation is the rule and the event that it is judged on.
 */
export async function peerViolations(lines: Iterable<unknown>): Promise<string[]> {
  const cases = new Map<string, CaseActor>();
  const sessions = new Map<string, ReadonlySet<string>>();
  const votes = new Map<string, PeerEvent>();
  const found: string[] = [];
  let through = Number.POSITIVE_INFINITY;

  const judge = async (rule: string, about: string, facts: Parameters<typeof breaks>[1]) => {
    if (await breaks(rule, facts)) found.push(`${rule} ${about}`);
  };
  const judgeDuty = ({ rule, since, due }: Duty, doneAt: number) =>
    judge(rule, since.id, { due, doneAt });

  for (const line of lines) {
    const event = line as PeerEvent & { readonly completeThrough?: string };
    if (event.completeThrough !== undefined) {
      through = Date.parse(event.completeThrough);
      continue;
    }
    const { type, refs, data } = event;
    if (type === 'junta.session-opened') {
      const seats = (data?.attendance ?? []) as readonly Ballot[];
      sessions.set(refs.session ?? '', new Set(seats.map(({ seat }) => seat)));
    }
    if (refs.case === undefined) continue;
    let actor = cases.get(refs.case);
    if (actor === undefined) {
      actor = startCase();
      cases.set(refs.case, actor);
    }
    const before = actor.getSnapshot().context;
    const sent = withDuties(event, before.received);
    actor.send(sent);
    if (sent.closes !== undefined) {
      const duty = before.awaited[sent.closes];
      if (duty !== undefined) await judgeDuty(duty, sent.span.from);
    } else if (type === 'risk-study.completed') {
      await judge(PEER_RULES.hearing, event.id, { wasHeard: before.wasHeard });
    } else if (type === 'junta.vote-held') {
      votes.set(event.id, event);
      const present = sessions.get(refs.session ?? '')?.size ?? 0;
      await judge(PEER_RULES.quorum, event.id, { present });
    } else if (type === 'junta.decision-adopted') {
      const vote = votes.get(String(data?.voteRef));
      const present = sessions.get(refs.session ?? '') ?? new Set();
      const ballots = (vote?.data?.votes ?? []) as readonly Ballot[];
      const inFavour = ballots.filter(({ seat, vote }) => vote === 'for' && present.has(seat));
      await judge(PEER_RULES.twoThirds, event.id, {
        kind: String(data?.kind),
        forTimesThree: inFavour.length * DENOMINATOR,
        presentTimesTwo: present.size * NUMERATOR,
      });
    }
  }
  for (const actor of cases.values()) {
    const { awaited, diedAt } = actor.getSnapshot().context;
    for (const duty of Object.values(awaited)) {
      const isOver = diedAt !== undefined && diedAt <= duty.due;
      if (!isOver) await judgeDuty(duty, through);
    }
  }
  return found.sort();
}

/** What an event means for the duties of its case. */
function withDuties(event: PeerEvent, received: CaseEvent['span'] | undefined): CaseEvent {
  const { type, refs, data } = event;
  const span = spanOf(event);
  const sent = { type, event, span };
  const opening = (key: string, rule: string, since: typeof span, due: number): CaseEvent => ({
    ...sent,
    opens: { [key]: { rule, since, due } },
  });
  switch (type) {
    case 'procedure.determined':
      return received === undefined
        ? sent
        : opening('study', PEER_RULES.study, received, hoursAfter(received, STUDY_HOURS));
    case 'immediate-study.completed':
      return { ...sent, closes: 'study' };
    case 'junta.decision-adopted':
      return data?.kind === 'inconformidad'
        ? sent
        : opening(
            refs.decision ?? event.id,
            PEER_RULES.notice,
            span,
            businessDaysAfter(span, NOTICE_DAYS),
          );
    case 'determination.notified':
      return data?.form === 'written' && refs.decision !== undefined
        ? { ...sent, closes: refs.decision }
        : sent;
    case 'inconformidad.filed':
      return data?.route === 'extraordinary'
        ? opening(
            refs.inconformidad ?? event.id,
            PEER_RULES.resolution,
            span,
            hoursAfter(span, RESOLUTION_HOURS),
          )
        : sent;
    case 'inconformidad.resolved':
      return refs.inconformidad === undefined ? sent : { ...sent, closes: refs.inconformidad };
    default:
      return sent;
  }
}
