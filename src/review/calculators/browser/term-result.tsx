import { useState } from 'preact/hooks';
import type { RuleCard, TermAnswer } from '../term/term-answer';
import { CountView } from './count-view';
import { QuestionNote } from './question-note';

type Counted = Extract<TermAnswer, { status: 'counted' }>;

/** What the calculator answers: one sentence first, and below it everything that supports it. */
export function TermResult({ answer }: { readonly answer: TermAnswer }) {
  return (
    <div class="calc-result">
      <div role="status" class={`calc-answer calc-answer-${answer.status}`}>
        {answer.status === 'counted' ? <Limit answer={answer} /> : <p>{answer.message}</p>}
      </div>
      {answer.card !== undefined && <Card card={answer.card} />}
      {answer.status === 'uncounted' && answer.question !== undefined && (
        <QuestionNote question={answer.question} />
      )}
      {answer.status === 'counted' && <Counts key={answer.card.id} answer={answer} />}
    </div>
  );
}

function Limit({ answer: { limits, isBackward, start } }: { readonly answer: Counted }) {
  const [adopted] = limits;
  if (adopted === undefined) return null;
  const { onTimeUntil, disputedUntil } = adopted;
  return (
    <>
      <p class="calc-due-title">
        {isBackward ? 'Último momento admisible' : 'Último momento a tiempo'}, contado desde el{' '}
        {start.words}
      </p>
      <p class="calc-due">
        <time dateTime={onTimeUntil.exact} data-vence={onTimeUntil.exact}>
          {onTimeUntil.words}
        </time>
      </p>
      <p class="calc-exact">{onTimeUntil.exact}</p>
      {disputedUntil !== undefined && (
        <p>
          De ahí al <time dateTime={disputedUntil.exact}>{disputedUntil.words}</time> es discutible;
          después, tarde según todas las lecturas.
        </p>
      )}
    </>
  );
}

function Card({ card }: { readonly card: RuleCard }) {
  return (
    <section class="calc-card" aria-label="La regla elegida">
      <h3>
        {card.title} <small>{card.place}</small>
      </h3>
      <p>{card.summary}</p>
      <dl>
        <dt>Plazo</dt>
        <dd>{card.term}</dd>
        <dt>Corre desde</dt>
        <dd>{card.countsFrom}</dd>
        <dt>A cargo de</dt>
        <dd>{card.owedBy}</dd>
        {card.consequence !== undefined && (
          <>
            <dt>Si no se cumple</dt>
            <dd>{card.consequence}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Counts({ answer }: { readonly answer: Counted }) {
  const [chosen, setChosen] = useState(0);
  const { counts, limits, question } = answer;
  const count = counts[chosen] ?? counts[0];
  return (
    <>
      <section aria-labelledby="lecturas-del-plazo">
        <h3 id="lecturas-del-plazo">Según cada lectura</h3>
        {question === undefined ? (
          <p>Las tres lecturas dan el mismo límite.</p>
        ) : (
          <p>
            Las lecturas no coinciden: depende de la pregunta abierta {question.id},{' '}
            <q>{question.title}</q>.
          </p>
        )}
        <div class="calc-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Lectura</th>
                <th scope="col">A tiempo hasta</th>
                <th scope="col">Discutible hasta</th>
              </tr>
            </thead>
            <tbody>
              {limits.map(({ reading, name, onTimeUntil, disputedUntil }) => (
                <tr key={reading}>
                  <th scope="row">{name}</th>
                  <td>{onTimeUntil.words}</td>
                  <td>{disputedUntil?.words ?? 'no hay duda'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {question !== undefined && <QuestionNote question={question} />}
      </section>
      <section aria-labelledby="cuenta-del-plazo">
        <h3 id="cuenta-del-plazo">La cuenta</h3>
        {counts.length > 1 && (
          <fieldset class="calc-counts">
            <legend>Qué límite se muestra</legend>
            {counts.map(({ end, label }, at) => (
              <label key={end.exact}>
                <input
                  type="radio"
                  name="cuenta"
                  checked={count === counts[at]}
                  onChange={() => setChosen(at)}
                />
                <span>
                  {end.words} ({label})
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <CountView count={count} start={answer.start} adopted={counts[0].end} />
      </section>
    </>
  );
}
