import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/** The decision that an event is, or rests on through `refs.decision` or `data.decisionRef`. */
export function decisionOf(env: Environment, event: HistoryEvent): HistoryEvent | undefined {
  if (event.type === 'junta.decision-adopted') return event;
  const decision = event.links.decision;
  if (decision === undefined) return undefined;
  return env.history.ofTypeWith('junta.decision-adopted', 'decision', decision)[0];
}

/**
 * The vote that an event is, or rests on: the one that the decision names, else the last one of the
 * same session, case and matter before it.
 */
export function voteOf(env: Environment, event: HistoryEvent): HistoryEvent | undefined {
  if (event.type === 'junta.vote-held') return event;
  const decision = decisionOf(env, event);
  if (decision === undefined) return voteOnInconformidad(env, event);
  const named = decision.data.voteRef;
  if (typeof named === 'string') {
    const vote = env.history.byId(named);
    return vote?.type === 'junta.vote-held' ? vote : undefined;
  }
  const { session, case: file } = decision.links;
  if (session === undefined) return undefined;
  const votes =
    file === undefined
      ? env.history.ofTypeWith('junta.vote-held', 'session', session)
      : env.history.ofSessionAndCase('junta.vote-held', session, file);
  return votes.findLast(
    (vote) => vote.data.matter === decision.data.kind && precedes(vote, decision) !== false,
  );
}

/** A resolution that names no decision rests on the last vote of its case on an inconformidad. */
function voteOnInconformidad(env: Environment, event: HistoryEvent): HistoryEvent | undefined {
  const { case: file, decision } = event.links;
  if (event.type !== 'inconformidad.resolved' || decision !== undefined || file === undefined) {
    return undefined;
  }
  return env.history
    .ofTypeWith('junta.vote-held', 'case', file)
    .filter((vote) => vote.data.matter === 'inconformidad' && precedes(vote, event) !== false)
    .at(-1);
}
