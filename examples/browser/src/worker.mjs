import { audit } from '@mecanismo/protocol';

addEventListener('message', ({ data: { log, asOf } }) => {
  try {
    postMessage({ report: audit(log, { asOf }) });
  } catch ({ code = 'E_INTERNAL' }) {
    postMessage({ code });
  }
});
