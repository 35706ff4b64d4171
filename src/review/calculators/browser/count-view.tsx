import { LEDGER_HEADINGS, ledgerRow } from '../../words/ledger-words';
import type { Count, End } from '../term/term-answer';
import { HourLine } from './hour-line-view';
import { MonthCalendar } from './month-calendar';

/** A count as a calendar or a line, and as a table that can be read aloud and printed. */
export function CountView({ count, start }: { readonly count: Count; readonly start: End }) {
  return (
    <>
      {count.hours.length > 0 ? (
        <HourLine days={count.hours} start={start} end={count.end} />
      ) : (
        <div class="calc-months" aria-hidden="true">
          {count.months.map((month) => (
            <MonthCalendar key={`${month.year}-${month.month}`} month={month} />
          ))}
        </div>
      )}
      <details class="calc-ledger" open>
        <summary>La misma cuenta en tabla</summary>
        <div class="calc-scroll">
          <table>
            <thead>
              <tr>
                {LEDGER_HEADINGS.es.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {count.entries.map((entry) => {
                const [date, ...rest] = ledgerRow(entry, 'es');
                return (
                  <tr key={`${date} ${entry.status}`} class={`calc-row-${entry.status}`}>
                    <th scope="row">{date}</th>
                    {rest.map((text, at) => (
                      <td key={LEDGER_HEADINGS.es[at + 1]}>{text}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
