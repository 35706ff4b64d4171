import type { ProtocolEvent } from '../../../events/index';
import type { ActView, WalkView } from '../procedure/walk-view';
import { RefusalNote } from './refusal-note';

interface Props {
  readonly view: WalkView;
  readonly act: (event: ProtocolEvent) => void;
  readonly write: (event: ProtocolEvent) => void;
}

/** The acts of a procedure by how they stand: lawful, forbidden by a rule, incomplete, of other states. */
export function ActLists({ view, act, write }: Props) {
  const { offered, forbidden, incomplete, elsewhere, noted } = view;
  return (
    <>
      <h3>Actos que proceden ahora ({offered.length})</h3>
      {offered.length === 0 && <p>Ninguno: el procedimiento terminó, o falta un hecho de otro.</p>}
      {offered.length > 0 && (
        <p class="calc-hint">
          Donde las reglas preguntan algo más, «Hacer…» abre primero el acto para escribirlo; lo que
          no se diga no consta, y el plazo que dependa de ello queda sin fecha.
        </p>
      )}
      <ul class="calc-acts" data-actos="proceden">
        {offered.map((each) => (
          <li key={each.key}>
            <Name act={each} />
            <div class="calc-act-buttons">
              <button
                type="button"
                aria-label={`Hacer: ${nameOf(each)}`}
                onClick={() => (each.isBare ? write : act)(each.event)}
              >
                {each.isBare ? 'Hacer…' : 'Hacer'}
              </button>
              {!each.isBare && <WriteButton act={each} write={write} text="Con más datos…" />}
            </div>
          </li>
        ))}
      </ul>
      <h3>Actos que la norma impide ahora ({forbidden.length})</h3>
      {forbidden.length === 0 && <p>Ninguno de los que conoce este procedimiento.</p>}
      <Refused acts={forbidden} write={write} name="impedidos" />
      {incomplete.length > 0 && (
        <>
          <h3>Actos que deben decir más ({incomplete.length})</h3>
          <Refused acts={incomplete} write={write} name="incompletos" />
        </>
      )}
      <details>
        <summary>Actos de otros estados ({elsewhere.length})</summary>
        <Refused acts={elsewhere} write={write} name="de-otro-estado" />
      </details>
      <details>
        <summary>Hechos que sólo se anotan, sin mover el procedimiento ({noted.length})</summary>
        <ul class="calc-acts" data-actos="anotados">
          {noted.map((each) => (
            <li key={each.key}>
              <Name act={each} />
              <WriteButton act={each} write={write} text="Anotar…" />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface RefusedProps {
  readonly acts: readonly ActView[];
  readonly write: Props['write'];
  readonly name: string;
}

function Refused({ acts, write, name }: RefusedProps) {
  return (
    <ul class="calc-acts" data-actos={name}>
      {acts.map((each) => (
        <li key={each.key}>
          <Name act={each} />
          {each.refusal !== undefined && <RefusalNote refusal={each.refusal} />}
          <WriteButton act={each} write={write} text="Escribir el acto…" />
        </li>
      ))}
    </ul>
  );
}

interface WriteProps {
  readonly act: ActView;
  readonly write: Props['write'];
  readonly text: string;
}

function WriteButton({ act, write, text }: WriteProps) {
  return (
    <button
      type="button"
      class="outline"
      aria-label={`${text} ${nameOf(act)}`}
      onClick={() => write(act.event)}
    >
      {text}
    </button>
  );
}

const nameOf = ({ label, detail }: ActView): string =>
  detail === '' ? label : `${label} (${detail})`;

function Name({ act: { label, detail, place, by } }: { readonly act: ActView }) {
  return (
    <p>
      <strong>{label}</strong>
      {detail !== '' && ` (${detail})`} <small>{`${by} · ${place}`}</small>
    </p>
  );
}
