import { organName } from '../../words/organs';
import type { ActField } from '../procedure/act-fields';

interface Props {
  readonly label: string;
  readonly field: ActField;
  readonly value: unknown;
  /** `undefined` leaves the datum unsaid. */
  readonly change: (value: readonly string[] | undefined) => void;
}

/** Identifiers: those with a name are ticked, the others are written. */
export function CodeList({ label, field: { values }, value, change }: Props) {
  const all = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  const ticked = values.filter((code) => all.includes(code));
  const written = all.filter((code) => !values.includes(code));
  const say = (codes: readonly string[]) => change(codes.length === 0 ? undefined : codes);
  const box = (
    <label>
      {values.length === 0 ? label : 'Otras'} (claves sin espacios ni acentos, separadas por comas)
      <input
        type="text"
        autocomplete="off"
        value={written.join(', ')}
        onChange={({ currentTarget: { value: typed } }) => {
          const codes = typed.split(',').map((code) => code.trim());
          say([...ticked, ...codes.filter((code) => code !== '')]);
        }}
      />
    </label>
  );
  if (values.length === 0) return box;
  return (
    <fieldset>
      <legend>{label}</legend>
      {values.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={all.includes(code)}
            onChange={() =>
              say([
                ...values.filter((each) => ticked.includes(each) !== (each === code)),
                ...written,
              ])
            }
          />
          {organName(code).es}
        </label>
      ))}
      {box}
    </fieldset>
  );
}
