/**
 * The rules of the Mecanismo in a json-rules-engine of one's own: run on facts, with an operator, a
 * rule and a listener added.
 *
 *   node examples/engine/votacion.mjs
 */
import { createRequire } from 'node:module';
import { evaluate, federal } from '@mecanismo/protocol';
import { createEngine, whenOf } from '@mecanismo/protocol/engine';
import { Engine } from 'json-rules-engine';

const TERMINATION = 'reglamento/art-102/termination-vote';
const { rules } = federal();

// One rule of the federal set, as its file has it: its event is its id.
const engine = createEngine(rules, { on: '2016-08-24', rules: [TERMINATION] });

// Facts are plain values of the types that the rule declares: here, two thirds as whole numbers.
const vote = (inFavour, present) => ({
  kind: 'terminate',
  ground: 'risk-reduced',
  riskReduced: true,
  otherCause: false,
  inFavourTimesThree: 3 * inFavour,
  presentTimesTwo: 2 * present,
});

for (const [inFavour, present] of [
  [6, 9],
  [5, 9],
]) {
  const { events, failureEvents } = await engine.run(vote(inFavour, present));
  const met = events.map(({ type }) => type).join() || 'none';
  const missed = failureEvents.map(({ type }) => type).join() || 'none';
  console.log(`${inFavour} of ${present}: met ${met}; missed ${missed}`);
}

// An operator and a rule of one's own, beside that of the law. `whenOf` asks whether it applies.
engine.addOperator('closeTo', (value, limit) => value < limit && limit - value <= 3);
engine.addRule({
  name: 'recount',
  event: { type: 'recount', params: { reason: 'one ballot short of two thirds' } },
  conditions: {
    all: [
      { condition: whenOf(TERMINATION) },
      { fact: 'inFavourTimesThree', operator: 'closeTo', value: { fact: 'presentTimesTwo' } },
    ],
  },
});
engine.on('recount', ({ reason }) => console.log(`recount: ${reason}`));
await engine.run(vote(5, 9));
await engine.run({ ...vote(5, 9), kind: 'continue' });

// A rule file is also a rule of an engine made without this library.
const file = createRequire(import.meta.url)(`@mecanismo/protocol/rules/${TERMINATION}.json`);
const plain = new Engine([
  { name: file.id, event: { type: file.id }, conditions: file.condition },
]);
console.log('plain engine:', (await plain.run(vote(6, 9))).events.length);

// What the engine cannot say: that something is not known. It takes a missing fact for a breach.
const { presentTimesTwo: _, ...unknown } = vote(6, 9);
const { failureEvents } = await engine.run(unknown);
const rule = rules.versionsOf(TERMINATION).at(-1).rule;
console.log(
  `not known: engine ${failureEvents.length > 0 ? 'missed' : 'met'},`,
  `library ${evaluate(rule, unknown).verdict}`,
);
