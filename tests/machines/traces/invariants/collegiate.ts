import { type LogEvent, readLog } from '../../../../src/events/index';
import { step } from '../../../../src/machines/index';
import { presentAt, voteOf } from './counted';
import { hasTwoThirds } from './protection';
import { type Check, earlier, isPerson, type Run, unless } from './run';

const QUORUM = 5;
const HOUR_MS = 3_600_000;

type Ballot = { readonly seat: string; readonly vote: string };
const ballotsOf = ({ data }: LogEvent) => (data.votes ?? []) as readonly Ballot[];

/** The decision that follows a vote, tried again after the vote has been changed. */
function decidedAgain(run: Run, decision: LogEvent, edit: (votes: readonly Ballot[]) => unknown) {
  const vote = voteOf(run, decision);
  if (vote === undefined || !Array.isArray(vote.data.votes)) return undefined;
  const start = run.history.indexOf(vote);
  const end = run.history.indexOf(decision);
  if (start === -1 || end < start) return undefined;
  const before = run.taken[start]?.from;
  if (before === undefined) return undefined;
  const [changed] = readLog([
    JSON.stringify({
      id: vote.id,
      type: vote.type,
      occurredAt: vote.occurredAt,
      actor: vote.actor,
      refs: vote.refs,
      data: { ...vote.data, votes: edit(ballotsOf(vote)) },
    }),
  ]).events;
  let current = step(before, changed as LogEvent, { obligations: false }).case;
  for (const event of run.history.slice(start + 1, end)) {
    current = step(current, event, { obligations: false }).case;
  }
  return step(current, decision, { obligations: false }).outcome;
}

const lastDecision = ({ history }: Run) =>
  history.findLast(
    ({ type, data }) => type === 'junta.decision-adopted' && data.kind === 'terminate',
  ) ?? history.findLast(({ type }) => type === 'junta.decision-adopted');

export const COLLEGIATE: Readonly<Record<string, Check>> = {
  V1: (run) =>
    unless(
      run,
      'junta.vote-held',
      (event) => (presentAt(run, event)?.size ?? QUORUM) >= QUORUM,
      'Se votó sin quórum',
    ),
  V2: (run) =>
    unless(
      run,
      'junta.vote-held',
      (event) => {
        const seats = presentAt(run, event);
        return seats === undefined || ballotsOf(event).every(({ seat }) => seats.has(seat));
      },
      'Votó quien no ocupa un asiento presente',
    ),
  V3: (run) =>
    unless(
      run,
      'junta.vote-held',
      (event) => new Set(ballotsOf(event).map(({ seat }) => seat)).size === ballotsOf(event).length,
      'Un asiento votó dos veces',
    ),
  V4: (run) =>
    unless(
      run,
      'junta.vote-held',
      (event) => {
        if (event.data.castingVote === undefined) return true;
        const of = (choice: string) =>
          ballotsOf(event).filter(({ vote }) => vote === choice).length;
        return of('for') === of('against') && event.data.matter !== 'terminate';
      },
      'El voto de calidad no desempató',
    ),
  V5: (run) =>
    unless(
      run,
      'measure.terminated',
      (event) =>
        event.data.ground !== 'risk-reduced' ||
        hasTwoThirds(
          run,
          run.history.find(
            ({ type, refs }) =>
              type === 'junta.decision-adopted' && refs.decision === event.refs.decision,
          ),
        ),
      'Se terminó con menos de dos terceras partes',
    ),
  V6: (run) => {
    const decision = lastDecision(run);
    if (decision === undefined) return undefined;
    // Where it is not known who was present, more votes may turn a clear want into a doubt, which stops.
    const vote = voteOf(run, decision);
    if (vote === undefined || presentAt(run, vote) === undefined) return undefined;
    const more = decidedAgain(run, decision, (votes) =>
      votes.map((ballot) => (ballot.vote === 'against' ? { ...ballot, vote: 'for' } : ballot)),
    );
    const hadCasting = voteOf(run, decision)?.data.castingVote !== undefined;
    return more === undefined || more === 'applied' || hadCasting
      ? undefined
      : 'Con más votos a favor dejó de aprobarse';
  },
  V7: (run) => {
    const decision = lastDecision(run);
    if (decision === undefined) return undefined;
    const reversed = decidedAgain(run, decision, (votes) => [...votes].reverse());
    return reversed === undefined || reversed === 'applied'
      ? undefined
      : 'El resultado cambió con el orden de los votos';
  },
  V8: (run) =>
    unless(
      run,
      'measure.terminated',
      (event) => {
        if (event.data.ground !== 'risk-reduced') return true;
        const decision = run.history.find(
          ({ type, refs }) =>
            type === 'junta.decision-adopted' && refs.decision === event.refs.decision,
        );
        const opened = run.history.findLast(
          ({ type, refs }) =>
            type === 'junta.case-opened' && refs.session === decision?.refs.session,
        );
        const presence = opened?.data.personPresent;
        return (
          presence === 'in-person' ||
          presence === 'remote' ||
          (presence === 'representative' &&
            earlier(run, event, 'representative.designated').some(
              ({ data }) => data.form === 'written',
            ))
        );
      },
      'Se terminó sin la persona ni quien la represente por escrito',
    ),
  V9: (run) =>
    unless(
      run,
      'junta.case-opened',
      (event) => {
        const guests = earlier(
          run,
          event,
          'junta.invitee-admitted',
          ({ refs, data }) =>
            refs.session === event.refs.session &&
            data.kind === 'non-permanent' &&
            (refs.case === undefined || refs.case === event.refs.case),
        );
        return (
          guests.length === 0 ||
          earlier(
            run,
            event,
            'consent.given',
            (past) =>
              past.data.scope === 'non-permanent-invitee' &&
              past.data.form !== 'tacit' &&
              (isPerson(past) || past.actor.organ === 'PET'),
          ).length > 0
        );
      },
      'Hubo un invitado sin consentimiento previo',
    ),
  V10: (run) =>
    unless(
      run,
      'junta.session-resumed',
      (event) => {
        const recess = earlier(
          run,
          event,
          'junta.recess-declared',
          ({ refs }) => refs.session === event.refs.session,
        ).at(-1);
        return recess === undefined || event.from - recess.from <= 72 * HOUR_MS;
      },
      'Se reanudó pasado el receso',
    ),
  V11: (run) =>
    unless(
      run,
      'urgent-measures.issued',
      (event) =>
        ['PGR', 'SSP'].every((agency) => {
          // Doubt about who was asked keeps back nothing (61).
          const own = ({ data }: LogEvent) => (data.agency ?? agency) === agency;
          const contacts = earlier(run, event, 'agency.consulted', own);
          return (
            contacts.some(({ data }) => data.reached !== false) ||
            contacts.length > 1 ||
            earlier(run, event, 'agency.excluded', own).length > 0
          );
        }),
      'Se emitieron medidas urgentes sin consultar a las dependencias',
    ),
  V12: (run) =>
    unless(
      run,
      /^(preliminary\.assessed|procedure\.determined|immediate-study\.|urgent-measures\.denied)/,
      (event) =>
        earlier(run, event, 'agency.implicated', ({ data }) => data.agency === event.actor.organ)
          .length === 0,
      'Intervino la dependencia que los hechos señalan',
    ) ??
    unless(
      run,
      'agency.consulted',
      (event) =>
        // What names no case may be of another one.
        event.refs.case === undefined ||
        earlier(run, event, 'agency.implicated', ({ data }) => data.agency === event.data.agency)
          .length === 0,
      'Se consultó a la dependencia que los hechos señalan',
    ),
};
