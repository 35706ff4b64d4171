import { afterEach, describe, expect, it, vi } from 'vitest';
import { urgentSample } from '../../support/sample-logs';

/** As that of a browser, which refuses bytes that are shared. */
class BrowserDecoder extends TextDecoder {
  override decode(...[input, options]: Parameters<TextDecoder['decode']>): string {
    if (ArrayBuffer.isView(input) && input.buffer instanceof SharedArrayBuffer) {
      throw new TypeError('The provided ArrayBufferView value must not be shared.');
    }
    return super.decode(input, options);
  }
}

async function auditAnew() {
  vi.resetModules();
  const { audit } = await import('../../../src/audit/index');
  return audit(urgentSample().text(), { asOf: '2016-12-31T23:59:59-06:00' });
}

describe('the memory of columns', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('serves an isolated page, whose browser has shared bytes and makes no texts of them', async () => {
    const report = await auditAnew();
    vi.stubGlobal('TextDecoder', BrowserDecoder);
    expect(await auditAnew()).toEqual(report);
  });

  it('serves a page that has no shared bytes', async () => {
    const report = await auditAnew();
    vi.stubGlobal('SharedArrayBuffer', undefined);
    expect(await auditAnew()).toEqual(report);
  });

  it('is shared between threads where the platform can read texts out of it', async () => {
    const { newMemory } = await import('../../../src/events/store/column');
    expect(newMemory(8)).toBeInstanceOf(SharedArrayBuffer);
  });
});
