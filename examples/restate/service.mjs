/**
 * The service of a host: cases, and whoever is told of their terms. It listens on the loopback
 * interface alone; the Restate server calls it.
 *
 *   node examples/restate/service.mjs [port]
 */
import http2 from 'node:http2';
import { caseServices } from '@mecanismo/protocol/restate';
import { createEndpointHandler, service } from '@restatedev/restate-sdk';

const port = Number(process.argv[2] ?? 9080);

/** What is to be done with a notice: here it is printed, once for each `id`. */
const avisos = service({
  name: 'Avisos',
  handlers: {
    recibir: async (_ctx, { case: id, title, responsible, due, overdue }) => {
      const said = overdue ? 'venció el plazo y no consta' : 'está por vencer el plazo';
      console.log(`  AVISO  ${id}: ${said}: ${title.es} (${responsible}), ${due}`);
    },
  },
});

const endpoint = createEndpointHandler({
  services: [...caseServices({ notifier: { service: 'Avisos', handler: 'recibir' } }), avisos],
  // What the SDK logs of calls are pseudonyms; here it would only hide what is printed.
  logger: () => undefined,
});
http2.createServer(endpoint).listen(port, '127.0.0.1', () => process.send?.('listening'));
