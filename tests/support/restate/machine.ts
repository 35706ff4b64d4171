import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { freePorts, type Ports, register, serverIsUp, startServer } from './server';

/** A machine that carries cases: a server and a service, both brought back whenever they die. */
export class Machine {
  readonly folder: string;
  readonly ports: Ports;
  readonly #service: number;
  readonly #program: string;
  #env: Readonly<Record<string, string>>;
  readonly #log: number;
  #server: ChildProcess | undefined;
  #running: ChildProcess | undefined;
  #spare: Promise<ChildProcess> | undefined;
  #starting: Promise<void> = Promise.resolve();
  readonly #children = new Set<ChildProcess>();
  #stopped = false;
  #held: Promise<void> = Promise.resolve();
  /** How often each was killed. */
  readonly deaths = { server: 0, service: 0 };

  private constructor(folder: string, ports: readonly number[], env: Record<string, string>) {
    const [ingress, admin, node, service] = ports as [number, number, number, number];
    this.folder = folder;
    this.ports = { ingress, admin, node };
    this.#service = service;
    this.#program = join(folder, 'program.mjs');
    this.#env = env;
    this.#log = openSync(join(folder, 'server.log'), 'a');
    process.once('exit', () => {
      for (const child of this.#children) child.kill('SIGKILL');
    });
  }

  /** Starts a machine in a folder of its own. `env` goes to the service. */
  static async start(env: Record<string, string> = {}): Promise<Machine> {
    mkdirSync('.tmp', { recursive: true });
    const folder = resolve(mkdtempSync('.tmp/restate-'));
    const machine = new Machine(folder, await freePorts(4), env);
    await build({
      entryPoints: [join(import.meta.dirname, 'program.ts')],
      outfile: machine.#program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    machine.#startServer();
    await Promise.all([machine.#startService(), serverIsUp(machine.ports)]);
    await register(machine.ports, machine.#service);
    return machine;
  }

  /** Of the processes that run at this moment. */
  get pids(): { readonly server: number | undefined; readonly service: number | undefined } {
    return { server: this.#server?.pid, service: this.#running?.pid };
  }

  /** Kills as a power cut does; what died is back by itself. */
  kill(victim: 'server' | 'service' | 'both'): void {
    if (victim !== 'service') this.#server?.kill('SIGKILL');
    if (victim !== 'server') this.#running?.kill('SIGKILL');
  }

  /** Kills both, and leaves them dead for a while. */
  async leaveDead(ms: number): Promise<void> {
    this.#held = new Promise((done) => setTimeout(done, ms));
    this.kill('both');
    await this.#held;
  }

  /** Kills the service; the one that takes its place runs with another environment. */
  async replaceService(env: Record<string, string>): Promise<void> {
    (await this.#spare)?.kill('SIGKILL');
    this.#env = env;
    this.#spare = this.#load();
    await this.#spare;
    this.kill('service');
  }

  /** Calls a handler; tries again as long as nothing answers. */
  async call(target: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const end = Date.now() + 60_000;
    for (;;) {
      try {
        const response = await fetch(`http://127.0.0.1:${this.ports.ingress}/${target}`, {
          method: 'POST',
          ...(body === undefined
            ? {}
            : {
                body: typeof body === 'string' ? body : JSON.stringify(body),
                headers: { 'content-type': 'application/json' },
              }),
          signal: AbortSignal.timeout(20_000),
        });
        const text = await response.text();
        // A server that is coming up, or losing its own parts, says so, and for a moment does not
        // know what was registered with it (404); only our codes are answers.
        if ([404, 500, 503].includes(response.status) && !text.includes('E_')) {
          throw new Error(text);
        }
        return { status: response.status, body: text.startsWith('{"log"') ? text : json(text) };
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, 25));
      }
    }
  }

  /** What the server has on its list, by its own tables; a partition may still be coming up. */
  async query<Row>(sql: string): Promise<readonly Row[]> {
    const end = Date.now() + 60_000;
    for (;;) {
      try {
        const response = await fetch(`http://127.0.0.1:${this.ports.admin}/query`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query: sql }),
        });
        if (!response.ok) throw new Error(await response.text());
        return ((await response.json()) as { rows: Row[] }).rows;
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  }

  /** Ends all of it and takes its folder away. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const gone = [...this.#children].map(
      (child) => new Promise((done) => child.once('exit', done)),
    );
    for (const child of this.#children) child.kill('SIGKILL');
    await Promise.all(gone);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #startServer(): void {
    if (this.#stopped) return;
    const server = this.#kept(startServer(this.folder, this.ports, this.#log));
    this.#server = server;
    writeFileSync(join(this.folder, 'server.pid'), String(server.pid));
    server.once('exit', () => {
      if (this.#stopped) return;
      this.deaths.server++;
      void this.#held.then(() => this.#startServer());
    });
  }

  /** One after the other: a service may be killed before it is told where to listen. */
  #startService(): Promise<void> {
    this.#starting = this.#starting.then(() => this.#startOne());
    return this.#starting;
  }

  async #startOne(): Promise<void> {
    if (this.#stopped) return;
    const service = await (this.#spare ?? this.#load());
    this.#spare = undefined;
    this.#running = service;
    const gone = new Promise<void>((done) => service.once('exit', done));
    void gone.then(() => {
      if (this.#stopped) return;
      this.deaths.service++;
      void this.#held.then(() => this.#startService());
    });
    const listening = new Promise((done) => service.once('message', done));
    service.send(this.#service, () => undefined);
    await Promise.race([listening, gone]);
    if (!this.#stopped) this.#spare = this.#load();
  }

  /** Starting a program takes longer than all else: the next one is loaded while this one runs. */
  #load(): Promise<ChildProcess> {
    const child = this.#kept(
      fork(this.#program, {
        env: { PATH: process.env.PATH, CRASH_FOLDER: this.folder, ...this.#env },
        execArgv: [],
        stdio: ['ignore', 'ignore', this.#log, 'ipc'],
      }),
    );
    return new Promise((done) => child.once('message', () => done(child)));
  }

  #kept(child: ChildProcess): ChildProcess {
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }
}

const json = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
