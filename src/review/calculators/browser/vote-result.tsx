import { countWords } from '../vote/decision-words';
import type { MajorityAnswer } from '../vote/majority-answer';
import type { VoteAnswer } from '../vote/vote-answer';
import { Mark } from './mark';

/** Whether it is passed, the count under both majorities, and what each rule of the pack says of it. */
export function VoteResult({ answer }: { readonly answer: VoteAnswer }) {
  const [first] = answer.majorities;
  if (first === undefined) return null;
  const { count, result, quorumNeeded } = first.report;
  const { asked, decision, majorities } = answer;
  const isAsked = ({ majority }: MajorityAnswer) => asked.length === 0 || asked.includes(majority);
  return (
    <div class="calc-result">
      <div role="status" class="calc-answer">
        <p class="calc-outcome" data-decision={String(decision.carried ?? 'depende')}>
          {decision.carried !== undefined && (
            <Mark met={decision.carried} yes="se aprueba" no="no se aprueba" />
          )}{' '}
          {decision.lead}
        </p>
        {decision.besides.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          {count.present} de {answer.seats} presentes: {count.for} a favor, {count.against} en
          contra, {count.abstain} sin votar o abstenciones.
        </p>
        <ul>
          <li data-quorum={result.quorum}>
            <Mark met={result.quorum} yes="hay quórum" no="no hay quórum" /> necesita {quorumNeeded}{' '}
            presentes ({answer.quorumPlace}).
          </li>
          {majorities.filter(isAsked).map((each) => (
            <CountedMajority key={each.majority} majority={each} />
          ))}
        </ul>
        {majorities.some((each) => !isAsked(each)) && (
          <small>
            Si el asunto pidiera otra mayoría:
            <ul>
              {majorities
                .filter((each) => !isAsked(each))
                .map((each) => (
                  <CountedMajority key={each.majority} majority={each} />
                ))}
            </ul>
          </small>
        )}
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

function CountedMajority({ majority: counted }: Props) {
  const { majority, name, places, report, questions } = counted;
  const { result } = report;
  return (
    <li data-mayoria={majority} data-aprobada={result.carried}>
      <Mark met={result.carried} yes="alcanza" no="no alcanza" /> {name} ({places}):{' '}
      {countWords(counted)}
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
