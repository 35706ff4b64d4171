/**
 * The service of the crash tests: cases, and somebody who takes their notices. The id of a case may
 * say at which moment this process, or the server, or both, are killed: see `crash-point.ts`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import http2 from 'node:http2';
import { join } from 'node:path';
import {
  createEndpointHandler,
  type HooksProvider,
  handlers,
  type ObjectContext,
  type ObjectSharedContext,
  object,
} from '@restatedev/restate-sdk';
import { caseServices, type Notice } from '../../../src/restate/index';
import { defineProfile } from '../../../src/rules/index';
import { readPoint } from './crash-point';

const folder = process.env.CRASH_FOLDER ?? '.';
const lead = Number(process.env.LEAD_MS ?? 0);
/** By default one that is there. */
const notifier = process.env.NOTIFIER ?? 'Inbox';
const profile = process.env.PROFILE;

const hooks: HooksProvider = ({ request }) => {
  const { handler, key } = request.target;
  const sent = new TextDecoder().decode(request.body);
  const of = key ?? /"case":"([^"]+)"/.exec(sent)?.[1] ?? '';
  const event = /"id":"(e[^"]*)"/.exec(sent)?.[1] ?? '';
  const reached = (moment: string) => crash(of, handler, event, moment);
  return {
    interceptor: {
      handler: async (next) => {
        reached('start');
        await next();
        reached('end');
      },
      run: async (name, next) => {
        // What the SDK asks the hour by has no name.
        const step = name === '' ? 'now' : name.replaceAll(' ', '-');
        reached(`before-${step}`);
        await next();
        reached(`after-${step}`);
      },
    },
  };
};

/** Kills whom the id of the case says, at the moment that it says, once. */
function crash(of: string, handler: string, event: string, moment: string): void {
  const point = readPoint(of);
  if (point === undefined || point.handler !== handler || point.moment !== moment) return;
  if (handler === 'record' && point.event !== event) return;
  try {
    mkdirSync(join(folder, of));
  } catch {
    return;
  }
  if (point.victim !== 'service') {
    process.kill(Number(readFileSync(join(folder, 'server.pid'), 'utf8')), 'SIGKILL');
  }
  if (point.victim !== 'server') process.kill(process.pid, 'SIGKILL');
}

const inbox = object({
  name: 'Inbox',
  handlers: {
    take: async (ctx: ObjectContext, notice: Notice): Promise<void> => {
      const taken = (await ctx.get<Notice[]>('taken')) ?? [];
      ctx.set('taken', [...taken, notice]);
    },
    all: handlers.object.shared(
      async (ctx: ObjectSharedContext): Promise<Notice[]> =>
        (await ctx.get<Notice[]>('taken')) ?? [],
    ),
  },
  options: { retryPolicy: { initialInterval: 50, maxInterval: 1_000 } },
});

const services = [
  ...caseServices({
    notifier: { service: notifier, handler: 'take', keyed: true },
    lead: () => lead,
    ...(profile === undefined ? {} : { profiles: [defineProfile({ id: profile })] }),
  }),
  inbox,
];

/** Loaded beforehand, it listens when it is told to: the one before it was killed. */
process.on('message', (port: number) => {
  const endpoint = createEndpointHandler({
    services,
    defaultServiceOptions: { hooks: [hooks] },
    logger: () => undefined,
  });
  http2.createServer(endpoint).listen(port, '127.0.0.1', () => process.send?.('listening'));
});
process.on('disconnect', () => process.exit());
process.send?.('loaded');
