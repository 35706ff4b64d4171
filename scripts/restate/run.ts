/**
 * Starts a Restate server from its npm package, registers the service of `examples/restate`, drives
 * an urgent case, kills both in the middle of it, and prints what is due. With `--keep` both stay up.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DueView, RecordAnswer } from '../../src/restate/index';
import { scriptedCase } from '../../tests/support/restate/scripted-case';
import {
  freePorts,
  type Ports,
  register,
  serverBinary,
  serverIsUp,
  startServer,
} from '../../tests/support/restate/server';

const keep = process.argv.includes('--keep');
const folder = resolve('.tmp/restate');
const id = 'EXP-DEMO';

const SAID: Readonly<Record<RecordAnswer['outcome'], string>> = {
  applied: 'consta',
  duplicate: 'ya constaba',
  blocked: 'la norma lo impide',
  'not-enabled': 'no cabe ahora',
  'unknown-event': 'no se puede leer',
};
const STATUS: Readonly<Record<DueView['owed'][number]['status'], string>> = {
  overdue: 'vencido',
  running: 'corre',
  open: 'abierto',
};

if (serverBinary() === undefined) {
  console.error('npm no instaló un servidor de Restate para esta plataforma.');
  process.exit(3);
}

const [ingress = 0, admin = 0, node = 0, own = 0] = await freePorts(4);
const ports: Ports = { ingress, admin, node };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const log = openSync(`${folder}/server.log`, 'a');

let server = startServer(folder, ports, log);
let service: ChildProcess | undefined;
process.once('exit', () => {
  server.kill('SIGKILL');
  service?.kill('SIGKILL');
});
process.once('SIGINT', () => process.exit(130));
service = await startService();

await serverIsUp(ports);
await register(ports, own);
console.log(`Servidor de Restate en http://127.0.0.1:${ingress} (solo en este equipo)`);

const due = Math.ceil(Date.now() / 1_000) * 1_000 + 6_000;
await post('open', {});
for (const event of scriptedCase(id, due)) {
  const { outcome, opened, closed } = (await post('record', event)) as RecordAnswer;
  console.log(`  ${event.type}: ${SAID[outcome]}`);
  for (const { rule } of closed) {
    const moved = opened.some((duty) => duty.rule === rule);
    console.log(`    ${moved ? 'cambia el plazo' : 'cumplido'}: ${rule}`);
  }
}
const early = {
  id: 'e7',
  type: 'procedure.determined',
  occurredAt: new Date().toISOString(),
  actor: { organ: 'URCRR-T' },
  refs: { case: id },
  data: { track: 'ordinary', protocolRef: 'PROT-1', decidedBy: 'URCRR-T' },
};
const { outcome, refusal } = (await post('record', early)) as RecordAnswer;
console.log(`  ${early.type}: ${SAID[outcome]}`);
if (refusal !== undefined) console.log(`    ${refusal.message}`);
await tell();

console.log('\nSe matan el servidor y el servicio, y se vuelven a iniciar.');
server.kill('SIGKILL');
service.kill('SIGKILL');
await Promise.all([ended(server), ended(service)]);
server = startServer(folder, ports, log);
service = await startService();
await serverIsUp(ports);
await tell();

console.log('\nSe espera a que venzan los plazos de tres horas.');
await new Promise((done) => setTimeout(done, Math.max(0, due + 1_500 - Date.now())));
await tell();
if (keep) {
  console.log(
    `\nSigue en marcha. curl -X POST http://127.0.0.1:${ingress}/MecanismoCase/${id}/due`,
  );
  await new Promise(() => undefined);
}
process.exit(0);

async function startService(): Promise<ChildProcess> {
  const child = fork('examples/restate/service.mjs', [String(own)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((done) => child.once('message', done));
  child.unref();
  child.channel?.unref();
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((done) => child.once('exit', done));
  }
}

async function post(handler: string, body: unknown): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${ingress}/MecanismoCase/${id}/${handler}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function tell(): Promise<void> {
  const { asOf, owed, notices } = (await post('due', {})) as DueView;
  console.log(`\nSe debe al ${asOf} (avisos enviados: ${notices.length})`);
  for (const { status, title, responsible, due } of owed) {
    console.log(
      `  ${STATUS[status].padEnd(8)} ${due ?? 'sin fecha'}  ${title.es} (${responsible})`,
    );
  }
}
