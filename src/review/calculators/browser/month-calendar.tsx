import type { LedgerEntry } from '../../../calendar/index';
import { ledgerRow } from '../../words/ledger-words';
import { monthName } from '../../words/month-name';
import type { DayCell, MonthGrid } from '../term/month-grid';

const DAYS = ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'];

/** A month of a count, each day with what it is and a mark that needs no colour. */
export function MonthCalendar({ month: { year, month, weeks } }: { readonly month: MonthGrid }) {
  return (
    <table class="calc-month">
      <caption>{monthName(year, month)}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((cell, place) => (
              <Day key={DAYS[place]} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ cell }: { readonly cell: DayCell | undefined }) {
  if (cell === undefined) return <td />;
  const { dayOfMonth, date, entry } = cell;
  if (entry === undefined) return <td class="calc-day">{dayOfMonth}</td>;
  const [, , count, reason, source] = ledgerRow(entry, 'days', 'es');
  const why = [reason, source].filter((text) => text !== '').join(' · ');
  return (
    <td
      class={`calc-day calc-day-${entry.status}`}
      data-dia={date}
      data-cuenta={entry.status}
      title={why === '' ? count : `${count}: ${why}`}
    >
      <span class="calc-number">{dayOfMonth}</span>
      <span class="calc-mark">{markOf(entry)}</span>
    </td>
  );
}

/** What fits in a cell: how many units have run, or why none does. */
function markOf(entry: LedgerEntry): string {
  switch (entry.status) {
    case 'counted':
      return String(entry.ordinal ?? '');
    case 'skipped':
      return shortReason(entry.reason);
    case 'trigger':
      return 'hecho';
    case 'rolled':
      return `${entry.ordinal ?? ''} →`;
    case 'due':
      return entry.ordinal === undefined ? 'vence' : `${entry.ordinal} vence`;
  }
}

/** The weekday of a rest needs no words; the name of another day is in the table and the title. */
const shortReason = (reason = ''): string =>
  reason === 'sábado' || reason === 'domingo' ? '×' : '× inhábil';
