import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type EventType,
  eventTypes,
  ORGANS,
  type ProtocolEvent,
  type RefKey,
} from '../../../events/index';
import { organName } from '../../words/organs';
import { type ActField, actFields } from '../procedure/act-fields';
import { FieldInput } from './field-input';

interface Props {
  readonly draft: ProtocolEvent;
  readonly act: (event: ProtocolEvent) => void;
  readonly cancel: () => void;
}

/** An act with its data, to be written as it would be recorded. */
export function ActForm({ draft, act, cancel }: Props) {
  const type = draft.type as EventType;
  const { label } = eventTypes[type];
  const [organ, setOrgan] = useState<string>(draft.actor.organ);
  const [refs, setRefs] = useState<ProtocolEvent['refs']>(draft.refs);
  const [data, setData] = useState<Readonly<Record<string, unknown>>>({ ...draft.data });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const fields = actFields(type);
  const isUsual = ({ key, expected }: ActField) => expected || key in (draft.data ?? {});
  const inputOf = (field: ActField) => (
    <FieldInput
      key={field.key}
      type={type}
      field={field}
      value={data[field.key]}
      change={(value) => setData((last) => withValue(last, field.key, value))}
    />
  );
  const others = fields.filter((field) => !isUsual(field));

  const send = (event: Event) => {
    event.preventDefault();
    const named = Object.entries(refs).filter(([, id]) => id !== '');
    act({ ...draft, actor: { organ }, refs: Object.fromEntries(named), data } as ProtocolEvent);
  };

  return (
    <form class="calc-answer" onSubmit={send}>
      <h3 tabIndex={-1} ref={heading}>
        {label}
      </h3>
      <div class="calc-pair">
        <label>
          Quién lo hace
          <select value={organ} onChange={(event) => setOrgan(event.currentTarget.value)}>
            {ORGANS.map((code) => (
              <option key={code} value={code}>
                {organName(code).es}
              </option>
            ))}
          </select>
        </label>
        {Object.keys(draft.refs).map((key) => (
          <label key={key}>
            {REF_NAMES[key as RefKey]}
            <input
              type="text"
              value={refs[key as RefKey] ?? ''}
              autocomplete="off"
              onInput={(event) => setRefs({ ...refs, [key]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      {fields.filter(isUsual).map(inputOf)}
      {others.length > 0 && (
        <details>
          <summary>Otros datos ({others.length})</summary>
          {others.map(inputOf)}
        </details>
      )}
      <div class="calc-buttons">
        <button type="submit">Hacer el acto</button>
        <button type="button" class="outline" onClick={cancel}>
          Cancelar
        </button>
      </div>
    </form>
  );
}

const REF_NAMES: Readonly<Record<RefKey, string>> = {
  case: 'Caso',
  person: 'Persona',
  measure: 'Medida',
  study: 'Estudio',
  session: 'Sesión',
  decision: 'Decisión',
  inconformidad: 'Inconformidad',
  convenio: 'Convenio',
  report: 'Informe',
  procurement: 'Compra',
};

/** A datum without a value is not written: it is then unknown. */
function withValue(
  data: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const { [key]: _old, ...rest } = data;
  return value === undefined ? rest : { ...rest, [key]: value };
}
