import type { WalkView } from '../procedure/walk-view';

/** The states of a procedure and what is owed in it. */
export function WalkStatus({ view: { states, owed } }: { readonly view: WalkView }) {
  return (
    <>
      <ul class="calc-states">
        {states.map(({ path, description, part, places, protects, isEnd }) => (
          <li key={path} data-estado={path}>
            {part !== undefined && <small>{part} </small>}
            <strong>{description}</strong>{' '}
            {protects && <span class="calc-yes">✓ la protección está en vigor</span>}
            {isEnd && <span class="calc-tags">(fin)</span>}{' '}
            {places.length > 0 && <small>{places.join(', ')}</small>}
          </li>
        ))}
      </ul>
      <h3>Qué se debe</h3>
      {owed.length === 0 ? (
        <p>Nada que conste.</p>
      ) : (
        <div class="calc-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Vence</th>
                <th scope="col">Se debe</th>
                <th scope="col">A cargo de</th>
                <th scope="col">Norma</th>
                <th scope="col">Ahora</th>
              </tr>
            </thead>
            <tbody>
              {owed.map(({ key, title, place, owedBy, until, lacks, verdict }) => (
                <tr key={key}>
                  <td>
                    {until ??
                      (lacks.length === 0
                        ? 'sin fecha que se pueda calcular'
                        : `falta que conste: ${lacks.join('; ')}`)}
                  </td>
                  <th scope="row">{title}</th>
                  <td>{owedBy}</td>
                  <td>{place}</td>
                  <td>{verdict}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
