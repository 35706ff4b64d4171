import {
  type Context,
  handlers,
  type ObjectContext,
  type ServiceDefinition,
  service,
} from '@restatedev/restate-sdk';
import type { Notifier } from './options';
import type { Notice } from './warn';

/** Name under which the service that hands notices on is registered. */
export const NOTICE_SERVICE = 'MecanismoNotices';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Sends a notice on its way; the id keeps it from being taken twice. */
export function sendNotice(ctx: ObjectContext, notice: Notice): void {
  ctx.genericSend({
    service: NOTICE_SERVICE,
    method: 'deliver',
    parameter: json(notice),
    idempotencyKey: notice.id,
  });
}

/** The service that hands notices on. */
export type NoticeService = ServiceDefinition<
  typeof NOTICE_SERVICE,
  { deliver(ctx: Context, notice: Notice): Promise<void> }
>;

/**
 * Hands notices to the notifier of the host. It stands between, so that a notifier that cannot be
 * reached keeps its notices waiting and never a case.
 */
export function noticeService(notifier: Notifier | undefined): NoticeService {
  return service({
    name: NOTICE_SERVICE,
    description: 'Hands on the notices of terms.',
    handlers: {
      deliver: handlers.handler(
        {
          ingressPrivate: true,
          journalRetention: 0,
          retryPolicy: { initialInterval: 50, maxInterval: 60_000, maxAttempts: 2_147_483_647 },
        },
        async (ctx: Context, notice: Notice): Promise<void> => {
          if (notifier === undefined) return;
          const { service: name, handler, keyed } = notifier;
          ctx.genericSend({
            service: name,
            method: handler,
            ...(keyed === true ? { key: notice.case } : {}),
            parameter: json(notice),
            idempotencyKey: notice.id,
          });
        },
      ),
    },
  });
}
