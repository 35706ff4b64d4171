import { READINGS } from '../../../core/index';
import type { Question } from '../../../rules/index';
import { READING_NAMES } from '../../words/reading-names';

/** An open question, with what each reading answers. */
export function QuestionNote({ question }: { readonly question: Question }) {
  return (
    <details class="calc-question">
      <summary>
        Pregunta {question.id}: {question.title}
      </summary>
      <p>{question.question}</p>
      <dl>
        {READINGS.map((reading) => (
          <>
            <dt key={reading}>{READING_NAMES[reading].es}</dt>
            <dd>{question.readings[reading]}</dd>
          </>
        ))}
      </dl>
      <p>{question.grounds}</p>
    </details>
  );
}
