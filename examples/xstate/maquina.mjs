import { extraordinaryProcedureMachine, initialSnapshot, readLog, measureMachine } from '@mecanismo/protocol';
import { createActor, initialTransition, transition } from 'xstate';
import { readFileSync } from 'node:fs';
const lines = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl','utf8').trim().split('\n').slice(1).map(l=>JSON.parse(l));
const actor = createActor(extraordinaryProcedureMachine).start();
for (const e of lines) { actor.send(e); }
console.log('plain', JSON.stringify(actor.getSnapshot().value));
const a2 = createActor(extraordinaryProcedureMachine).start();
for (const e of readLog(readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl','utf8')).events) { a2.send(e); }
console.log('read', JSON.stringify(a2.getSnapshot().value));
const [s, acts] = initialTransition(extraordinaryProcedureMachine);
console.log(s.value, acts.length);
