import { type EventType, PRESENCE_MODES } from '../../../events/index';
import { federal } from '../../../rules/index';
import { listWords } from '../../words/list-words';
import { flagWords, labelOf, valueWords } from '../../words/payload-words';
import type { ActField } from '../procedure/act-fields';
import { votingSeats } from '../vote/vote-answer';
import { CodeList } from './code-list';
import { LengthInput } from './length-input';

interface Props {
  readonly type: EventType;
  readonly field: ActField;
  readonly value: unknown;
  /** `undefined` leaves the datum unsaid. */
  readonly change: (value: unknown) => void;
}

const UNSAID = 'no consta';

/** One datum of an act; every datum may be left unsaid. */
export function FieldInput({ type, field, value, change }: Props) {
  const label = capital(labelOf(type, field.key, 'es'));
  switch (field.kind) {
    case 'flag':
      return (
        <FlagSelect
          label={`¿${capital(flagWords(field.key, true, 'es'))}?`}
          value={value}
          change={change}
        />
      );
    case 'choice':
      return (
        <label>
          {label}
          <select
            value={typeof value === 'string' ? value : ''}
            onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
          >
            <option value="">{UNSAID}</option>
            {field.values.map((each) => (
              <option key={each} value={each}>
                {valueWords(field.key, each, 'es')}
              </option>
            ))}
          </select>
        </label>
      );
    case 'choices':
      return <Choices label={label} field={field} value={value} change={change} />;
    case 'flags':
      return <Flags label={label} field={field} value={value} change={change} />;
    case 'ballots':
      return (
        <Seats
          label={label}
          words={[
            ['for', 'a favor'],
            ['against', 'en contra'],
            ['abstain', 'se abstiene'],
          ]}
          value={value}
          part="vote"
          change={change}
        />
      );
    case 'attendance':
      return (
        <Seats
          label={label}
          words={PRESENCE_MODES.map((mode) => [mode, valueWords('mode', mode, 'es')])}
          value={value}
          part="mode"
          change={change}
        />
      );
    case 'number':
      return (
        <label>
          {label}
          <input
            type="number"
            value={typeof value === 'number' ? value : ''}
            onInput={({ currentTarget: { value: typed } }) =>
              change(typed === '' ? undefined : Number(typed))
            }
          />
        </label>
      );
    case 'list':
      return <CodeList label={label} field={field} value={value} change={change} />;
    case 'duration':
      return <LengthInput label={label} value={value} change={change} />;
    case 'moment':
    case 'text':
      return (
        <label>
          {label}
          {field.kind === 'moment' && ' (AAAA-MM-DD, o con hora y desfase)'}
          <input
            type="text"
            autocomplete="off"
            value={typeof value === 'string' ? value : ''}
            onInput={({ currentTarget: { value: typed } }) => change(typed || undefined)}
          />
        </label>
      );
  }
}

/** `la causa` as it stands before a field. */
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

interface FlagProps {
  readonly label: string;
  readonly value: unknown;
  readonly change: (value: boolean | undefined) => void;
}

function FlagSelect({ label, value, change }: FlagProps) {
  return (
    <label>
      {label}
      <select
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ currentTarget }) =>
          change(currentTarget.value === '' ? undefined : currentTarget.value === 'true')
        }
      >
        <option value="">{UNSAID}</option>
        <option value="true">sí</option>
        <option value="false">no</option>
      </select>
    </label>
  );
}

type GroupProps = Omit<Props, 'type'> & { readonly label: string };

function Choices({ label, field, value, change }: GroupProps) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggled = (each: string) =>
    field.values.filter((other) => chosen.includes(other) !== (other === each));
  return (
    <fieldset>
      <legend>{label}</legend>
      {field.values.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={() => {
              const next = toggled(each);
              change(next.length === 0 ? undefined : next);
            }}
          />
          {listWords(field.key, each)}
        </label>
      ))}
    </fieldset>
  );
}

function Flags({ label, field, value, change }: GroupProps) {
  const parts = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const changed = (part: string, next: boolean | undefined) => {
    const { [part]: _old, ...rest } = parts;
    const all = next === undefined ? rest : { ...rest, [part]: next };
    change(Object.keys(all).length === 0 ? undefined : all);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {field.values.map((part) => (
        <FlagSelect
          key={part}
          label={capital(listWords(field.key, part))}
          value={parts[part]}
          change={(next) => changed(part, next)}
        />
      ))}
    </fieldset>
  );
}

interface SeatsProps {
  readonly label: string;
  readonly words: readonly (readonly [value: string, word: string])[];
  readonly value: unknown;
  /** Key of each entry beside `seat`. */
  readonly part: 'vote' | 'mode';
  readonly change: Props['change'];
}

function Seats({ label, words, value, part, change }: SeatsProps) {
  const profile = federal();
  const seats = votingSeats(profile, profile.calendars.union.coverage.to);
  const entries = (Array.isArray(value) ? value : []) as Readonly<Record<string, string>>[];
  const of = (seat: string) => entries.find((entry) => entry.seat === seat)?.[part] ?? '';
  const changed = (seat: string, next: string) => {
    const all = seats.flatMap((each) => {
      const said = each === seat ? next : of(each);
      return said === '' ? [] : [{ seat: each, [part]: said }];
    });
    change(all.length === 0 ? undefined : all);
  };
  // A list that names nobody yet says nothing; one that names some leaves the others out.
  const left = part === 'mode' ? 'ausente' : 'no votó';
  const unsaid = entries.length === 0 ? UNSAID : left;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="calc-seats">
        {seats.map((seat) => (
          <label key={seat}>
            <span>{seat}</span>
            <select
              value={of(seat)}
              onChange={({ currentTarget }) => changed(seat, currentTarget.value)}
            >
              <option value="">{unsaid}</option>
              {words.map(([each, word]) => (
                <option key={each} value={each}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
