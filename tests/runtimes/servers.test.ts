import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFor, unbundled } from './bundle';
import { expected } from './expected';

/** Where `npm run runtimes` puts the runtimes that no script of npm has to install. */
const INSTALLED = resolve('.tmp/runtimes/node_modules');
const WORKERD = join(INSTALLED, '@cloudflare/workerd-linux-64/bin/workerd');
const DENO = join(INSTALLED, '@deno/linux-x64-glibc/deno');
const BUN = join(INSTALLED, '@oven/bun-linux-x64/bin/bun');

/** Inside the package, which may import itself by its name. */
mkdirSync('.tmp', { recursive: true });
const folder = resolve(mkdtempSync('.tmp/servers-'));
const place = (name: string) => join(folder, name);
let said = '';

beforeAll(async () => {
  writeFileSync(place('console.mjs'), await bundleFor('console'));
  writeFileSync(place('imports.mjs'), await unbundled('esm'));
  writeFileSync(place('requires.cjs'), await unbundled('cjs'));
  writeFileSync(place('fetch.js'), await bundleFor('fetch'));
  writeFileSync(place('workerd.capnp'), WORKERD_CONFIG);
  said = await expected();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints, with nothing in its environment. */
const printed = (program: string, ...args: string[]) =>
  execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { HOME: folder, DENO_DIR: folder },
  });

describe('the package in Node', () => {
  it.each(['imports.mjs', 'requires.cjs'])(
    '%s it, and it says what the sources say, byte for byte',
    (name) => {
      expect(printed(process.execPath, place(name)) === `${said}\n`).toBe(true);
    },
  );
});

describe('the core as an application bundles it for the browser', () => {
  it('says in Node what the sources say, byte for byte, where no code is made from text', () => {
    const answer = printed(
      process.execPath,
      '--disallow-code-generation-from-strings',
      place('console.mjs'),
    );
    expect(answer === `${said}\n`).toBe(true);
  });

  it.skipIf(!existsSync(DENO))('says the same in Deno (npm run runtimes), allowed nothing', () => {
    const answer = printed(DENO, 'run', '--no-config', '--no-prompt', place('console.mjs'));
    expect(answer === `${said}\n`).toBe(true);
  });

  it.skipIf(!existsSync(BUN))('says the same in Bun (npm run runtimes)', () => {
    expect(printed(BUN, 'run', place('console.mjs')) === `${said}\n`).toBe(true);
  });

  it.skipIf(!existsSync(WORKERD))('says the same in workerd (npm run runtimes)', async () => {
    const server = spawn(WORKERD, ['serve', place('workerd.capnp'), '--control-fd=3'], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    try {
      const port = await new Promise<number>((found, failed) => {
        server.once('error', failed).once('exit', () => failed(new Error('workerd has ended')));
        server.stdio[3]?.once('data', (line: Buffer) => found(JSON.parse(`${line}`).port));
      });
      const answer = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      expect(answer === said).toBe(true);
    } finally {
      server.kill();
    }
  });
});

const WORKERD_CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "core", worker = (
    modules = [ (name = "core", esModule = embed "fetch.js") ],
    compatibilityDate = "2026-04-01",
  )) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "core") ],
);
`;
