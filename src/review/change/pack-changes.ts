import { canonicalJson } from '../../core/index';
import type { Question } from '../../rules/index';
import { alike, both, type Change, type Finding } from './change';
import { isUnread, type PackSide } from './side';

/** What became of the open questions, and of the files that speak of the whole pack. */
export function compareRest(old: PackSide, now: PackSide): Change[] {
  return [...compareQuestions(old, now), ...compareWhole(old, now)];
}

function compareQuestions(old: PackSide, now: PackSide): Change[] {
  const [before, after] = [old, now].map(
    ({ pack }) => new Map(pack.questions.map((question) => [question.id, question])),
  ) as [Map<string, Question>, Map<string, Question>];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const either = (other ?? one) as Question;
    const subject: Change['subject'] = { matter: 'question', id, title: alike(either.title) };
    const path = `questions/${id}`;
    const unread = one === undefined ? isUnread(old, path) : isUnread(now, path);
    return questionChanges(one, other, unread).map((finding) => ({ ...finding, subject }));
  });
}

const PARTS = {
  readings: both('Cambia lo que responde cada lectura.', 'What each reading answers changes.'),
  contestable: both(
    'Cambia cuándo el resultado es controvertido.',
    'When the outcome is contestable changes.',
  ),
  question: both('Cambia lo que se pregunta.', 'What is asked changes.'),
  parameter: both('Cambia dónde se nota.', 'What turns on it changes.'),
  mustConfirm: both('Cambia a quién le toca confirmarla.', 'Who must confirm it changes.'),
  articles: both('Cambian los artículos de que trata.', 'The articles that it is about change.'),
  title: both('Cambia su título.', 'Its title changes.'),
  grounds: both('Cambian sus razones.', 'Its grounds change.'),
} as const;
const ONLY_TEXT: readonly string[] = ['title', 'grounds'];

function questionChanges(
  before: Question | undefined,
  after: Question | undefined,
  unread: boolean,
): Finding[] {
  if (before === undefined || after === undefined) {
    return [
      {
        kind: unread
          ? 'question-unread'
          : before === undefined
            ? 'question-added'
            : 'question-removed',
        direction: 'unclear',
        says: unread
          ? both(
              'Su archivo no se pudo leer en uno de los lados.',
              'Its file could not be read on one side.',
            )
          : before === undefined
            ? both('Pregunta abierta nueva.', 'New open question.')
            : both('La pregunta abierta ya no está.', 'The open question is gone.'),
        reason: both(
          'Qué lectura se adopta decide resultados: hay que leerla.',
          'Which reading is adopted decides outcomes: it must be read.',
        ),
      },
    ];
  }
  const found = (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
    .map((key): Finding => {
      const isText = ONLY_TEXT.includes(key);
      return {
        kind: `question-${key}`,
        direction: isText ? 'neutral' : 'unclear',
        says: PARTS[key],
        reason: isText
          ? both('Sólo cambia lo que se lee.', 'Only what is read changes.')
          : both(
              'Las reglas deben seguir a la lectura: compruebe que lo hagan.',
              'Rules must follow the reading: see that they do.',
            ),
        before: textOf(before[key]),
        after: textOf(after[key]),
      };
    });
  if (before.confirmedBy === after.confirmedBy) return found;
  return [
    ...found,
    {
      kind: after.confirmedBy === null ? 'question-unconfirmed' : 'question-confirmed',
      direction: 'neutral',
      says:
        after.confirmedBy === null
          ? both('La lectura ya no consta confirmada.', 'The reading is no longer confirmed.')
          : both('La lectura consta confirmada.', 'The reading is confirmed.'),
      reason: both(
        'Quién la confirma no cambia lo que las reglas exigen.',
        'Who confirms it does not change what the rules ask.',
      ),
      before: alike(before.confirmedBy ?? '—'),
      after: alike(after.confirmedBy ?? '—'),
    },
  ];
}

function textOf(value: unknown) {
  if (typeof value === 'string') return alike(value);
  if (Array.isArray(value)) return alike(value.join(', '));
  return alike(
    Object.entries(value ?? {})
      .map(([key, text]) => `${key}: ${String(text)}`)
      .join(' '),
  );
}

const WHOLE = {
  authorities: both('Los nombres que ha tenido cada autoridad', 'The names of each authority'),
  glossary: both('El glosario', 'The glossary'),
  sources: both('Las huellas del texto de la ley', 'The hashes of the text of the law'),
  coverage: both('Qué lleva cada disposición', 'What carries each provision'),
} as const;

/** Files of which only that they changed is said: other commands read them closely. */
function compareWhole(old: PackSide, now: PackSide): Change[] {
  return (Object.keys(WHOLE) as (keyof typeof WHOLE)[]).flatMap((name) => {
    const [before, after] = [old.pack[name], now.pack[name]];
    if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
    const decides = name === 'authorities';
    return [
      {
        kind: `${name}-changed`,
        direction: decides || after === undefined ? 'unclear' : 'neutral',
        subject: { matter: 'pack', id: `${name}.json`, title: WHOLE[name] },
        says:
          after === undefined
            ? both(
                'El archivo ya no está o no se pudo leer.',
                'The file is gone or could not be read.',
              )
            : both('El archivo cambió.', 'The file changed.'),
        reason: decides
          ? both(
              'Por él se sabe si dos nombres son de la misma autoridad.',
              'By it two names are known to be of one authority.',
            )
          : both(
              'No decide resultados; `mecanismo check` lo compara con las reglas.',
              'It decides no outcome; `mecanismo check` compares it with the rules.',
            ),
      } satisfies Change,
    ];
  });
}
