/**
 * Drives one case through the extraordinary and the ordinary procedure, event by event, against a
 * store on disk. Stop it at any point and run it again: it goes on where it was.
 *
 *   node examples/drive-a-case/drive-a-case.mjs <folder> [events before it stops as in a crash]
 */
import { readFileSync } from 'node:fs';
import { nextSteps, openCase, persistCase, restoreCase, step } from '@mecanismo/protocol';
import { FileStore } from './file-store.mjs';

/** A snapshot is taken every so many events: in between, the log alone has what is new. */
const SNAPSHOT_EVERY = 10;

const [folder, crashAfter] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Falta la carpeta en que se guarda el caso.');
  process.exit(2);
}

const store = new FileStore(folder);
let current = resume();
console.log(`Se retoma el caso con ${current.history.length} eventos.`);

let taken = 0;
for (const event of incoming()) {
  const result = step(current, event);
  if (result.refusal?.reason === 'recorded') continue;
  if (result.outcome !== 'applied') {
    // The act was not done yet: say why it may not be, and what would make it lawful.
    console.error(`${event.type}: ${result.refusal.message}`);
    for (const remedy of result.refusal.remedies) console.error(`  ${remedy}`);
    process.exit(1);
  }
  // First the record, then the state: what is not in the log did not happen.
  store.append(event);
  current = result.case;
  for (const { rule, responsible, due } of result.opened) {
    console.log(`  ${event.occurredAt} corre un plazo: ${rule} (${responsible}) hasta ${due ?? '—'}`);
  }
  for (const { rule } of result.closed) console.log(`  ${event.occurredAt} cumplido: ${rule}`);
  taken++;
  if (taken === Number(crashAfter)) process.kill(process.pid, 'SIGKILL');
  if (current.history.length % SNAPSHOT_EVERY === 0) {
    store.save(persistCase(current, { at: event.occurredAt }));
  }
}

const asOf = current.history.at(-1).occurredAt;
store.save(persistCase(current, { at: asOf }));
console.log(`\nAl ${asOf}:`);
for (const { key, snapshot } of current.actors) {
  console.log(`  ${key}  ${JSON.stringify(snapshot.value)}`);
}
for (const { title, responsible, due } of nextSteps(current, { asOf, acts: false }).owed) {
  console.log(`  se debe: ${title.es} (${responsible})${due === undefined ? '' : `, a más tardar ${due}`}`);
}

/** The case as the store has it: the last snapshot, and on top of it what the log has beyond it. */
function resume() {
  const envelope = store.lastSnapshot();
  let resumed = envelope === undefined ? openCase() : restoreCase(envelope);
  for (const event of store.events().slice(resumed.history.length)) {
    resumed = step(resumed, event).case;
  }
  return resumed;
}

/** What reaches the service: here, the log of an example, whose first line is its header. */
function incoming() {
  const example = new URL('../01-extraordinario-conforme.jsonl', import.meta.url);
  const [, ...lines] = readFileSync(example, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
