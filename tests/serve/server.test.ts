import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mecanismo } from '../support/command';
import { blocksOf } from '../support/markdown';

const log = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8');
const LINES = { 'content-type': 'application/x-ndjson' };
const JSON_TYPE = { 'content-type': 'application/json' };
const VOTE = JSON.stringify({ present: 7, for: 4, against: 1 });

/** The built program, listening at a port of its own. */
class Running {
  stderr = '';
  readonly ended: Promise<{ code: number | null; signal: string | null }>;

  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
  ) {
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    child.stderr?.on('data', (piece) => {
      this.stderr += piece;
    });
  }

  static async start(...options: readonly string[]): Promise<Running> {
    const words = ['dist/cli.js', 'serve', '--port', '0', '--format', 'json', ...options];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const line = await new Promise<string>((resolve) => child.stdout?.once('data', resolve));
    return new Running(child, JSON.parse(String(line)).url);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  ask(path: string, body?: string | Uint8Array, headers: Record<string, string> = LINES) {
    const how = body === undefined ? {} : { method: 'POST', body: body as never, headers };
    return fetch(new URL(path, this.url), how);
  }

  async stop() {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** What comes back for bytes that are written to a socket, until it closes. */
  raw(...pieces: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      let heard = '';
      const socket = connect(this.port, '127.0.0.1', () => {
        for (const piece of pieces) socket.write(piece);
      });
      socket.on('data', (piece) => {
        heard += piece;
      });
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
  }
}

/** A log that takes minutes to be replayed: each event is looked at in the light of all before it. */
function endlessLog(): string {
  const events = readFileSync('examples/01-extraordinario-conforme.jsonl', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as { id: string });
  return Array.from({ length: 45 }, (_, round) =>
    events.map((event) => JSON.stringify({ ...event, id: `r${round}-${event.id}` })).join('\n'),
  ).join('\n');
}

const seconds = (since: number) => (Date.now() - since) / 1000;
const codeIn = async (response: Response) => ((await response.json()) as { code: string }).code;

let service: Running;
let small: Running;

beforeAll(async () => {
  if (!existsSync('dist/serve-worker.js')) {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
  }
  [service, small] = await Promise.all([
    Running.start('--verbose'),
    Running.start('--max-body', '1', '--max-requests', '2', '--timeout', '2', '--quiet'),
  ]);
}, 180_000);

afterAll(() => {
  for (const each of [service, small]) each?.child.kill('SIGKILL');
});

describe('mecanismo serve', () => {
  it('answers with the bytes of the command line', async () => {
    const answered = await service.ask('v1/audit', log);
    const { stdout } = await mecanismo('audit a.jsonl --format json', { 'a.jsonl': log });
    expect(await answered.text()).toBe(stdout);
  });

  it('answers many at once, each its own', async () => {
    const asked = Array.from({ length: 12 }, (_, at) =>
      service.ask(
        'v1/term',
        `{"length":${at + 1},"unit":"business-days","from":"2014-04-24"}`,
        JSON_TYPE,
      ),
    );
    const lengths = (await Promise.all(asked)).map(async (response) => {
      const { spec } = (await response.json()) as { spec: { length: number } };
      return spec.length;
    });
    expect(await Promise.all(lengths)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it('listens at the loopback alone', async () => {
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    for (const host of ['0.0.0.0', '192.168.0.1', '::', 'example.org', '127.0.0.1.example.org']) {
      const { code, stderr } = await mecanismo(`serve --host ${host}`);
      expect([code, stderr]).toEqual([2, expect.stringContaining('sólo responde a este equipo')]);
    }
  });

  it('says when its port is taken', async () => {
    const line = `serve --port ${service.port}`;
    const { code, stderr } = await mecanismo(line);
    expect([code, stderr]).toEqual([2, expect.stringContaining('EADDRINUSE')]);
  });

  it('does not answer to a name that was made to point here', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        {
          port: service.port,
          host: '127.0.0.1',
          path: '/v1/health',
          headers: { host: `rebound.example:${service.port}` },
        },
        (response) => resolve(response.resume().statusCode),
      );
      sent.on('error', reject).end();
    });
    expect(status).toBe(421);
    expect(
      (await service.ask('v1/vote', VOTE, { ...JSON_TYPE, origin: 'http://rebound.example' }))
        .status,
    ).toBe(403);
  });

  it('tells of requests without their content, and of what is no address of its own not at all', async () => {
    await service.ask('v1/next?case=EXP-2016-103', log);
    await service.ask('MARTHA?x=MARTHA', 'MARTHA');
    await expect.poll(() => service.stderr).toMatch(/^POST - 404 \d+ ms$/m);
    expect(service.stderr).toMatch(/^POST \/v1\/next 200 \d+ ms$/m);
    expect(service.stderr).not.toMatch(/MARTHA|EXP-/);
    expect(small.stderr).toBe('');
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(new URL('v1/health', service.url), { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('a limit of the service', () => {
  /** A thread that was ended is replaced, which takes a while. */
  const recovered = () =>
    expect
      .poll(async () => (await small.ask('v1/vote', VOTE, JSON_TYPE)).status, { timeout: 20_000 })
      .toBe(200);

  it('on the body lets the last byte pass, and not one more', async () => {
    const padded = (bytes: number) => VOTE.padEnd(bytes, ' ');
    expect((await small.ask('v1/vote', padded(1_000_000), JSON_TYPE)).status).toBe(200);
    const refused = await small.ask('v1/vote', padded(1_000_001), JSON_TYPE);
    expect([refused.status, await codeIn(refused)]).toEqual([413, 'E_HTTP_SIZE']);
    const far = await small.ask('v1/audit', padded(3_900_000));
    expect(far.status).toBe(413);
  });

  it('on the body holds for one whose length is not told', async () => {
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const head = `POST /v1/vote HTTP/1.1\r\nHost: localhost:${small.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    const piece = chunk(' '.repeat(100_000));
    const heard = await small.raw(head, ...Array.from({ length: 11 }, () => piece), '0\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(await small.raw(head, chunk(VOTE), '0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('on the body is told before it is sent, to who asks first', async () => {
    const head = (length: number) =>
      `POST /v1/vote HTTP/1.1\r\nHost: localhost:${small.port}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await small.raw(head(1_000_001))).toMatch(/^HTTP\/1\.1 413 /);
    expect(await small.raw(head(VOTE.length), VOTE)).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /,
    );
  });

  it('on time ends what takes too long, while others are answered', async () => {
    const since = Date.now();
    const long = small.ask('v1/replay?mode=audit', endlessLog());
    const health = await small.ask('v1/health');
    expect([health.status, seconds(since) < 2]).toEqual([200, true]);
    const ended = await long;
    expect([ended.status, await codeIn(ended)]).toEqual([503, 'E_HTTP_TIMEOUT']);
    expect(seconds(since)).toBeLessThan(20);
    await recovered();
  });

  it('on requests at once sends the others away for a second', async () => {
    const long = [1, 2].map(() => small.ask('v1/replay?mode=audit', endlessLog()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const away = await small.ask('v1/vote', VOTE, JSON_TYPE);
    expect([away.status, away.headers.get('retry-after'), await codeIn(away)]).toEqual([
      503,
      '1',
      'E_HTTP_BUSY',
    ]);
    for (const each of await Promise.all(long)) expect(each.status).toBe(503);
    await recovered();
  });

  it('on headers and on patience is told too', async () => {
    const host = `Host: localhost:${small.port}\r\n`;
    expect(await small.raw(`GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(9_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 .*E_HTTP_HEADERS/s,
    );
    expect(await small.raw('MARTHA\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 (?!.*MARTHA).*E_HTTP_MALFORMED/s,
    );
    const [slowHead, slowBody] = await Promise.all([
      small.raw(`GET / HTTP/1.1\r\n${host}X: `),
      small.raw(
        `POST /v1/vote HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{`,
      ),
    ]);
    for (const heard of [slowHead, slowBody])
      expect(heard).toMatch(/^HTTP\/1\.1 408 .*E_HTTP_SLOW/s);
  });
});

describe('a service that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s answers what it has, and ends with 0',
    async (signal) => {
      const own = await Running.start();
      const answered = own.ask('v1/audit', log);
      const sent = await Promise.race([
        answered,
        new Promise((resolve) => setTimeout(resolve, 50)),
      ]);
      own.child.kill(signal);
      const response = (sent ?? (await answered)) as Response;
      expect([response.status, (await response.text()).length > 1000]).toEqual([200, true]);
      expect(await own.ended).toEqual({ code: 0, signal: null });
      expect(own.stderr).toContain('Se detuvo.');
      await expect(own.ask('v1/health')).rejects.toThrow();
    },
  );
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe('the example in another language', () => {
  const at = (line: string) => line.replaceAll('http://127.0.0.1:8012/', service.url);
  const lines = blocksOf('examples/http/README.md', 'sh').flatMap((block) =>
    block.trim().split('\n'),
  );

  it.skipIf(!hasPython)('drives a case in Python from nothing to its audit', () => {
    const program = ['examples/http/drive_a_case.py', service.url];
    const { stdout, stderr, status } = spawnSync('python3', program, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/: applied$/gm)).toHaveLength(5);
    expect(stdout).toMatch(/measure\.terminated: not-enabled\n {2}Terminación: .*no ha empezado/);
    expect(stdout).toMatch(
      /overdue: Estudio de acción inmediata en tres horas \(URCRR\) 2016-03-19T01:40:00/,
    );
    expect(stdout).toMatch(/violation: /);
    const none = spawnSync('python3', [program[0] as string], { encoding: 'utf8' });
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('Falta la dirección')]);
  });

  it('begins with the command that starts the service, and shows every question', () => {
    expect(lines[0]).toBe('npx mecanismo serve');
    for (const path of [
      'health',
      'audit',
      'next',
      'step',
      'replay',
      'term',
      'vote',
      'openapi.json',
    ]) {
      expect(lines.some((line) => line.includes(`/v1/${path}`))).toBe(true);
    }
  });

  it.skipIf(!hasCurl).each(lines.filter((line) => line.startsWith('curl ')))('%s works', (line) => {
    const { stdout, stderr, status } = spawnSync('bash', ['-c', at(line)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).not.toHaveProperty('code');
  });
});
