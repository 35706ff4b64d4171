import { WEEKDAY_NAMES_ES, WEEKDAYS } from '../../../calendar/index';
import type { DayOfHours } from '../term/hour-line';
import type { End } from '../term/term-answer';

interface Props {
  readonly days: readonly DayOfHours[];
  readonly start: End;
  /** Where the hours run out. */
  readonly end: End;
  /** The first business hour after it, where that is the limit that is shown. */
  readonly grace: End | undefined;
}

/** The width of the line in units of the picture; its days share it by their hours. */
const WIDTH = 720;
const LINE = 28;

/** Hours from instant to instant: a line with a piece for each day, and the hours run at its end. */
export function HourLine({ days, start, end, grace }: Props) {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = Math.max(1, last.to - first.from);
  const place = (instant: number) => ((instant - first.from) / whole) * WIDTH;
  return (
    <figure class="calc-hours">
      <svg viewBox={`-10 0 ${WIDTH + 20} 58`} aria-hidden="true" focusable="false">
        {days.map(({ date, from, to, nonWorking }, at) => (
          <g key={date}>
            <rect
              class={nonWorking === undefined ? 'calc-piece' : 'calc-piece calc-piece-rest'}
              x={place(from)}
              y={LINE}
              width={Math.max(1, place(to) - place(from))}
              height="14"
            />
            <line
              x1={place(from)}
              x2={place(from)}
              y1={LINE - 8}
              y2={LINE + 22}
              class="calc-tick"
            />
            {at % Math.ceil(days.length / 8) === 0 && (
              <text x={Math.min(place(from) + 4, WIDTH - 40)} y={LINE - 12}>
                {Number(date.slice(8))}
              </text>
            )}
          </g>
        ))}
        <circle cx={place(first.from)} cy={LINE + 7} r="6" class="calc-start" />
        <circle cx={place(last.to)} cy={LINE + 7} r="7" class="calc-end" />
      </svg>
      <figcaption>
        Del {start.words} al {end.words}. Las horas corren de momento a momento, también en días
        inhábiles.
        {grace !== undefined &&
          ` El límite que se muestra es el final de la primera hora hábil siguiente: ${grace.words}.`}
      </figcaption>
      <ol class="calc-hour-days">
        {days.map(({ date, weekday, run, nonWorking }) => (
          <li key={date}>
            {WEEKDAY_NAMES_ES[WEEKDAYS.indexOf(weekday)]} {date}: {runWords(run)}
            {nonWorking !== undefined && ` (${nonWorking}; sus horas cuentan)`}
          </li>
        ))}
      </ol>
    </figure>
  );
}

const MINUTES = 60;

function runWords(run: number): string {
  const minutes = Math.round(run * MINUTES);
  const rest = minutes % MINUTES;
  const hours = Math.floor(minutes / MINUTES);
  return rest === 0 ? `van ${hours} h` : `van ${hours} h ${rest} min`;
}
