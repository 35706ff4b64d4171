import { LEDGER_HEADINGS, ledgerRow } from '../../words/ledger-words';
import type { Count, End } from '../term/term-answer';
import { HourLine } from './hour-line-view';
import { MonthCalendar } from './month-calendar';

interface Props {
  readonly count: Count;
  readonly start: End;
  /** The limit that the page adopts; for hours, where they run out. */
  readonly adopted: End;
}

/** A count as a calendar or a line, and as a table that can be read aloud and printed. */
export function CountView({ count, start, adopted }: Props) {
  return (
    <>
      {count.hours.length > 0 ? (
        <HourLine
          days={count.hours}
          start={start}
          end={adopted}
          grace={count.end.epochMs === adopted.epochMs ? undefined : count.end}
        />
      ) : (
        <div aria-hidden="true">
          <div class="calc-months">
            {count.months.map((month) => (
              <MonthCalendar key={`${month.year}-${month.month}`} month={month} />
            ))}
          </div>
          <p class="calc-hint">
            Con fondo, los días de la cuenta: un número dice cuántos van; ×, que el día no cuenta;
            →, que el último se recorre. La razón de cada uno está en la tabla.
          </p>
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
                const [date, ...rest] = ledgerRow(
                  entry,
                  count.hours.length > 0 ? 'hours' : 'days',
                  'es',
                );
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
