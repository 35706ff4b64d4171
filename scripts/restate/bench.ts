/**
 * How much a machine carries: events and cases a second, memory and disk a case, and how long a case
 * takes that the service has to take up from its log. `npm run restate:bench [-- cases [senders]]`
 */
import { execFileSync } from 'node:child_process';
import { Machine } from '../../tests/support/restate/machine';
import { scriptedCase } from '../../tests/support/restate/scripted-case';

const cases = Number(process.argv[2] ?? 500);
const senders = Number(process.argv[3] ?? 32);

const machine = await Machine.start();
try {
  const due = Date.now() + 86_400_000;
  const before = { memory: memory(), disk: disk() };
  let next = 0;
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      for (let each = next++; each < cases; each = next++) {
        const id = `B-${each}`;
        await machine.call(`MecanismoCase/${id}/open`);
        for (const event of scriptedCase(id, due)) {
          const from = performance.now();
          await machine.call(`MecanismoCase/${id}/record`, event);
          times.push(performance.now() - from);
        }
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const after = { memory: memory(), disk: disk() };
  times.sort((one, other) => one - other);
  const state = await machine.query<{ bytes: number; keys: number }>(
    'select sum(length(value)) as bytes, count(*) as keys from state',
  );
  const one: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < 50; round++) {
    const id = `S-${round}`;
    await machine.call(`MecanismoCase/${id}/open`);
    for (const event of scriptedCase(id, due)) {
      const from = performance.now();
      await machine.call(`MecanismoCase/${id}/record`, event);
      (event.id === 'e1' ? cold : one).push(performance.now() - from);
    }
  }
  const at = (list: readonly number[], part: number) =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length * part)]?.toFixed(1);
  console.log({
    cases,
    senders,
    eventsPerSecond: Math.round(times.length / seconds),
    casesPerSecond: Math.round(cases / seconds),
    recordMs: { p50: at(times, 0.5), p99: at(times, 0.99) },
    oneSenderMs: { p50: at(one, 0.5), p99: at(one, 0.99), cold: at(cold, 0.5) },
    stateBytesPerCase: Math.round((state[0]?.bytes ?? 0) / cases),
    diskBytesPerCase: Math.round((after.disk - before.disk) / cases),
    serverMb: { before: mb(before.memory.server), after: mb(after.memory.server) },
    serviceMb: { before: mb(before.memory.service), after: mb(after.memory.service) },
  });
} finally {
  await machine.stop();
}

function memory(): { server: number; service: number } {
  const of = (pid: number | undefined) =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1_024;
  const { server, service } = machine.pids;
  return { server: of(server), service: of(service) };
}

function disk(): number {
  const [bytes] = execFileSync('du', ['-sb', machine.folder], { encoding: 'utf8' }).split('\t');
  return Number(bytes);
}

function mb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
