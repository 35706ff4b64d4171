import { afterEach, describe, expect, it, vi } from 'vitest';
import { audit } from '../../src/audit/index';
import { StoredHistory } from '../../src/rules/history/stored/stored-history';
import { CaseLog } from '../support/case-log';

const END = '2016-12-31T23:59:59-06:00';

/** A case that lists some measures, and carries out others that nothing brought into being. */
function strayMeasures(count: number): string {
  const log = new CaseLog();
  const refs = Array.from({ length: count }, (_, at) => `M-${at}`);
  log.add('urgent-measures.issued', '2016-05-01 10:00', {
    by: 'URCRR',
    data: { measureRefs: refs },
  });
  for (const ref of refs) {
    log.add('measure.implemented', '2016-05-02 10:00', {
      by: 'AUT-IMPL',
      refs: { measure: `STRAY-${ref}` },
      data: { complete: true, by: 'SSP' },
    });
  }
  return log.text();
}

describe('measures that nothing brought into being', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are sought in what a case lists, which is read once however many they are', () => {
    const looks = (count: number) => {
      const nameOf = vi.spyOn(StoredHistory.prototype, 'nameOf');
      const { findings } = audit(strayMeasures(count), { asOf: END });
      const stray = findings.filter(({ rule }) => rule === 'log/measure-without-origin');
      expect(stray).toHaveLength(count);
      const { length } = nameOf.mock.calls;
      vi.restoreAllMocks();
      return length;
    };
    expect(looks(40)).toBeLessThan(3 * looks(20));
  });
});
