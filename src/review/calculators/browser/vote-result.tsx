import type { MajorityAnswer, VoteAnswer } from '../vote/vote-answer';
import { Mark } from './mark';

/** The count under both majorities, and what each rule of the pack says of it. */
export function VoteResult({ answer }: { readonly answer: VoteAnswer }) {
  const [first] = answer.majorities;
  if (first === undefined) return null;
  const { count, result, quorumNeeded } = first.report;
  return (
    <div class="calc-result">
      <div role="status" class="calc-answer">
        <p>
          {count.present} de {answer.seats} presentes: {count.for} a favor, {count.against} en
          contra, {count.abstain} sin votar o abstenciones.
        </p>
        <ul>
          <li data-quorum={result.quorum}>
            <Mark met={result.quorum} yes="hay quórum" no="no hay quórum" /> necesita {quorumNeeded}{' '}
            presentes ({answer.quorumPlace}).
          </li>
          {answer.majorities.map((majority) => (
            <Majority key={majority.majority} majority={majority} />
          ))}
        </ul>
      </div>
      <section aria-labelledby="reglas-del-voto">
        <h3 id="reglas-del-voto">Qué dice cada regla</h3>
        <p>Si la Junta diera por adoptada la decisión con esta votación:</p>
        <div class="calc-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Norma</th>
                <th scope="col">Regla</th>
                <th scope="col">Resultado</th>
              </tr>
            </thead>
            <tbody>
              {answer.rules.map(
                ({ id, place, title, verdict, verdictName, message, otherwise }) => (
                  <tr key={`${id} ${verdict}`} data-regla={id} data-veredicto={verdict}>
                    <th scope="row">{place}</th>
                    <td>{title}</td>
                    <td>
                      <span class={verdict === 'compliant' ? 'calc-yes' : 'calc-no'}>
                        {verdictName}
                      </span>{' '}
                      {verdict === 'compliant' ? '' : message}
                      {otherwise.length > 0 && (
                        <small> Otras lecturas: {otherwise.join('; ')}.</small>
                      )}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}

function Majority({ majority: { majority, name, places, report, questions } }: Props) {
  const { result, count } = report;
  const isBroken = result.tie && count.castingVote !== undefined && !result.castingVoteMisused;
  return (
    <li data-mayoria={majority} data-aprobada={result.carried}>
      <Mark met={result.carried} yes="aprobada" no="no aprobada" /> {name} ({places}):{' '}
      {isBroken
        ? 'hay empate, y lo decide el voto de calidad.'
        : `necesita ${result.needed} a favor y hay ${count.for}.`}
      {result.tie && majority === 'majority' && count.castingVote === undefined && (
        <> Hay empate: la Presidencia puede usar su voto de calidad.</>
      )}
      {result.castingVoteMisused && <> Aquí el voto de calidad no procede.</>}
      {questions.map(({ question, outcome }) => (
        <p key={question.id}>
          <small>
            Según otra lectura de la pregunta {question.id} ({question.title.toLowerCase()}),{' '}
            {outcome}.
          </small>
        </p>
      ))}
    </li>
  );
}

interface Props {
  readonly majority: MajorityAnswer;
}
