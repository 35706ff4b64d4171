import { ZONE_NAMES } from '../../../calendar/index';
import { formatPlainDate } from '../../../core/index';
import { federal } from '../../../rules/index';
import { zoneName } from '../../words/zone-names';
import { CALENDAR_CHOICES, CALENDAR_NAMES, isCalendarChoice } from '../term/calendar-choice';
import type { TermQuestion } from '../term/term-question';

interface Props {
  readonly question: TermQuestion;
  readonly ask: (change: Partial<TermQuestion>) => void;
  readonly isRepeated: boolean;
}

/** When the event happened, on whose clock, and by which list of non-working days it is counted. */
export function MomentFields({ question, ask, isRepeated }: Props) {
  const { coverage } = federal().calendars.union;
  const isSecond = question.repeated === 'second';
  return (
    <fieldset>
      <legend>El hecho desde el que corre</legend>
      <div class="calc-pair">
        <label>
          Fecha
          <input
            type="date"
            value={question.date}
            min={formatPlainDate(coverage.from)}
            max={formatPlainDate(coverage.to)}
            onInput={(event) => ask({ date: event.currentTarget.value, repeated: 'first' })}
          />
        </label>
        <label>
          Hora (24 h)
          <input
            type="time"
            value={question.time}
            onInput={(event) => ask({ time: event.currentTarget.value, repeated: 'first' })}
          />
        </label>
      </div>
      {(isRepeated || isSecond) && (
        <fieldset>
          <legend>Esa hora se repitió: el reloj oficial se atrasó. ¿Cuál de las dos?</legend>
          <label>
            <input
              type="radio"
              name="hora-repetida"
              checked={!isSecond}
              onChange={() => ask({ repeated: 'first' })}
            />
            La primera
          </label>
          <label>
            <input
              type="radio"
              name="hora-repetida"
              checked={isSecond}
              onChange={() => ask({ repeated: 'second' })}
            />
            La segunda
          </label>
        </fieldset>
      )}
      <label>
        Huso horario de la autoridad
        <select
          value={question.zone}
          onChange={(event) => ask({ zone: event.currentTarget.value, repeated: 'first' })}
        >
          {ZONE_NAMES.map((name) => (
            <option key={name} value={name}>
              {zoneName(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Días inhábiles
        <select
          value={question.calendar}
          onChange={({ currentTarget: { value } }) => {
            if (isCalendarChoice(value)) ask({ calendar: value });
          }}
        >
          {CALENDAR_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {CALENDAR_NAMES[choice]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
