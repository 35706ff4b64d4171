/**
 * A machine of the Mecanismo in plain XState v5: an actor, the pure functions, another profile, and
 * the shortest way to a state.
 *
 *   node examples/xstate/procedimiento.mjs
 */
import { readFileSync } from 'node:fs';
import {
  defineProfile,
  extraordinaryProcedureMachine as machine,
  initialSnapshot,
  step,
  withProfile,
} from '@mecanismo/protocol';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';

// Events as a log has them; the first line of this one is its header.
const log = new URL('../03-urgencia-fuera-de-plazo.jsonl', import.meta.url);
const [, ...lines] = readFileSync(log, 'utf8').trim().split('\n');
const events = lines.map((line) => JSON.parse(line));
const [received] = events;
const issued = events.find(({ type }) => type === 'urgent-measures.issued');

// An actor: the rules are bound to the guards, and an act that they refuse leaves it where it was.
const actor = createActor(machine).start();
actor.send(received);
console.log('measures before the study:', actor.getSnapshot().can(issued));
actor.send(issued);
console.log('after asking all the same:', actor.getSnapshot().value.measures);
const lost = createActor(machine).start();
lost.send({ ...received, occurredAt: '2016-02-30' });
console.log('a day that does not exist:', lost.getSnapshot().context.history.length);
for (const event of events) actor.send(event);
console.log('the whole log:', JSON.stringify(actor.getSnapshot().value));

// XState does not say why an act was refused; `step` puts it before the same machine, and does.
const { outcome, refusal } = step(machine, initialSnapshot(machine), issued);
console.log(`${outcome}: ${refusal.message}`);

// The pure functions of XState: a state in, a state and its effects out. There are no effects.
let [state, effects] = initialTransition(machine);
for (const event of events) [state, effects] = transition(machine, state, event);
console.log('pure:', state.value.handover, effects.length);

// The same machine under the rules, calendars and zone of another profile.
const own = defineProfile({ id: 'baja-california', zone: 'America/Tijuana' });
const theirs = createActor(withProfile(machine, own)).start();
for (const event of events) theirs.send(event);
console.log(theirs.getSnapshot().context.profile, theirs.getSnapshot().value.handover);

// The graph of XState: which of these acts take a case to the risk unit, and no more of them.
const [path] = getShortestPaths(machine, {
  events,
  serializeState: ({ value, context }) => JSON.stringify([value, context.history.length]),
  toState: ({ value }) => value.handover === 'forwarded',
  limit: 5_000,
});
console.log(path.steps.map(({ event }) => event.type).join(' > '));
