import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const CONFIG = join(import.meta.dirname, '../../../examples/restate/restate.toml');

/** Where a server listens, all of it on 127.0.0.1. */
export interface Ports {
  readonly ingress: number;
  readonly admin: number;
  readonly node: number;
}

/** The binary of the server that npm installed for this platform; nothing where there is none. */
export function serverBinary(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const own = `@restatedev/restate-server-${process.platform}-${process.arch}`;
    // Resolved from the package that depends on it: npm need not lift it to the top.
    const launcher = require.resolve('@restatedev/restate-server/package.json');
    return createRequire(launcher).resolve(`${own}/bin/restate-server`);
  } catch {
    return undefined;
  }
}

/** Ports that nothing listens on at this moment. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts a server in a folder of its own, in which it finds again what it had there. */
export function startServer(folder: string, ports: Ports, log: number | 'ignore'): ChildProcess {
  const binary = serverBinary();
  if (binary === undefined) throw new Error('no Restate server for this platform');
  return spawn(binary, ['--config-file', CONFIG, '--base-dir', folder, '--no-logo'], {
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env.PATH,
      DO_NOT_TRACK: '1',
      RESTATE_BIND_PORT: String(ports.node),
      RESTATE_INGRESS__BIND_PORT: String(ports.ingress),
      RESTATE_ADMIN__BIND_PORT: String(ports.admin),
    },
  });
}

/** Waits until a server takes calls and is ready to be told of services. */
export async function serverIsUp({ ingress, admin }: Ports): Promise<void> {
  await answers(`http://127.0.0.1:${admin}/health`);
  await answers(`http://127.0.0.1:${ingress}/restate/health`);
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Tells a server of a service that listens on a port of this machine. */
export async function register({ admin }: Ports, service: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${admin}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri: `http://127.0.0.1:${service}`, force: true }),
  });
  if (!response.ok) throw new Error(`the service was not taken: ${await response.text()}`);
}
