import { useState } from 'preact/hooks';
import {
  isLengthUnit,
  LENGTH_UNITS,
  type LengthUnit,
  readLength,
  writeLength,
} from '../procedure/length-of-time';

interface Props {
  readonly label: string;
  readonly value: unknown;
  /** `undefined` leaves the datum unsaid. */
  readonly change: (value: string | undefined) => void;
}

/** A length of time as a number and its unit. */
export function LengthInput({ label, value, change }: Props) {
  const length = typeof value === 'string' ? readLength(value) : undefined;
  const [unit, setUnit] = useState<LengthUnit>(length?.unit ?? 'M');
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="calc-pair">
        <input
          type="number"
          min={1}
          step={1}
          aria-label={`${label}: cuánto`}
          value={length?.number ?? ''}
          onInput={({ currentTarget: { value: typed } }) => {
            const number = Number(typed);
            const isLength = Number.isSafeInteger(number) && number > 0;
            change(isLength ? writeLength({ number, unit }) : undefined);
          }}
        />
        <select
          aria-label={`${label}: unidad`}
          value={unit}
          onChange={({ currentTarget: { value: next } }) => {
            if (!isLengthUnit(next)) return;
            setUnit(next);
            if (length !== undefined) change(writeLength({ ...length, unit: next }));
          }}
        >
          {Object.entries(LENGTH_UNITS).map(([each, word]) => (
            <option key={each} value={each}>
              {word}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
