import type { BilingualText } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { both, type Finding } from '../change';
import type { PackSide } from '../side';

type Interpretation = Rule['interpretation'][number];

/** Open questions that a version no longer rests on, and those that it newly rests on. */
export function questionChanges(
  before: Rule,
  after: Rule,
  old: PackSide,
  now: PackSide,
): readonly Finding[] {
  const dropped = without(before.interpretation, after.interpretation);
  const taken = without(after.interpretation, before.interpretation);
  return [
    ...(dropped.length === 0
      ? []
      : [
          {
            kind: 'questions-dropped',
            direction: 'unclear',
            reason: both(
              'Lo que la lectura resolvía queda sin resolver, o lo decide ya la regla.',
              'What the reading settled is left open, or the rule now decides it.',
            ),
            says: both(
              `La regla deja de apoyarse en ${named(dropped, old).es}: hay que verlo.`,
              `The rule no longer rests on ${named(dropped, old).en}: see to it.`,
            ),
            details: dropped.flatMap(readingLines),
          } as const,
        ]),
    ...(taken.length === 0
      ? []
      : [
          {
            kind: 'questions-taken',
            direction: 'neutral',
            reason: both(
              'Dice con qué lectura se resuelve; si un resultado cambia por ella, se dice aparte.',
              'It says by which reading it is settled; an outcome that changes with it is told apart.',
            ),
            says: both(
              `La regla se apoya ahora en ${named(taken, now).es}.`,
              `The rule now rests on ${named(taken, now).en}.`,
            ),
            details: taken.flatMap(readingLines),
          } as const,
        ]),
  ];
}

const without = (
  some: readonly Interpretation[],
  others: readonly Interpretation[],
): readonly Interpretation[] =>
  some.filter(({ question }) => !others.some((other) => other.question === question));

/** `las preguntas A06 (…), A07 (…) y A08 (…)`, with what each asks. */
function named(list: readonly Interpretation[], { pack }: PackSide): BilingualText {
  const ids = [...new Set(list.map(({ question }) => question))];
  const names = ids.map((id) => {
    const title = pack.questions.find((question) => question.id === id)?.title;
    return title === undefined ? id : `${id} (${title})`;
  });
  const joined = (and: string) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
  return names.length === 1
    ? both(`la pregunta ${joined('y')}`, `question ${joined('and')}`)
    : both(`las preguntas ${joined('y')}`, `questions ${joined('and')}`);
}

/** What is adopted, what is discarded and why, a line each. */
export function readingLines({
  question,
  adopted,
  rejected,
  grounds,
}: Interpretation): readonly BilingualText[] {
  return [
    both(`${question}. Se adopta: ${adopted}`, `${question}. Adopted: ${adopted}`),
    ...rejected.map((each) =>
      both(`${question}. Se descarta: ${each}`, `${question}. Discarded: ${each}`),
    ),
    both(`${question}. Porque: ${grounds}`, `${question}. Because: ${grounds}`),
  ];
}
