import { formatInstant, formatOffset } from '../core/index';
import type { Ledger } from './ledger';
import { describeMoment, ledgerEntry } from './ledger-entry';
import type { Moment, TermSpec } from './term';
import type { Zone } from './zone';

/** The ledger of a term in hours: no hour is left out, so it shows the two ends and the clock. */
export function writeHourLedger(
  spec: TermSpec,
  from: Moment & { readonly kind: 'instant' },
  due: number,
  zone: Zone,
): Ledger {
  const before = zone.offsetAt(from.epochMs);
  const after = zone.offsetAt(due);
  const clock =
    before === after
      ? ''
      : `; el reloj oficial pasa de ${formatOffset(before)} a ${formatOffset(after)}`;
  return {
    trigger: describeMoment(from, zone),
    entries: [
      ledgerEntry(zone.dayOf(from.epochMs), 'trigger'),
      ledgerEntry(zone.dayOf(due), 'due', {
        ordinal: spec.length,
        reason: `horas corridas, de momento a momento${clock}`,
      }),
    ],
    due: formatInstant(due, after),
  };
}
