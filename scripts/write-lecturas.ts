import { READINGS } from '../src/core/index';
import { READING_NAMES, VERDICT_NAMES } from '../src/review/index';
import { expectations } from '../src/rules/check-example';
import type { Example } from '../src/rules/format/example';
import type { Glossary } from '../src/rules/format/glossary';
import type { Question } from '../src/rules/format/question';
import type { Rule } from '../src/rules/format/rule';

/** The open questions for whoever has to confirm their readings: `docs/lecturas.md`, in Spanish. */
export function lecturas(
  questions: readonly Question[],
  rules: readonly Rule[],
  glossary: Glossary,
): string {
  const organ = (code: string) => glossary.terms.find((term) => term.code === code)?.name ?? code;
  const pending = questions.filter(({ confirmedBy }) => confirmedBy === null).length;
  return [
    '# Las preguntas abiertas y sus lecturas',
    '',
    `El Reglamento admite más de una lectura en ${questions.length} puntos. En cada uno se adoptó una, la más`,
    'favorable a la persona (`pro-persona`), y las otras dos se pueden correr también: `mecanismo audit',
    '--reading literal` y `--reading authority-lenient`. Ningún hallazgo calla lo que dirían las demás.',
    `Una lectura es provisional mientras no la confirme quien debe: faltan ${pending} de ${questions.length}.`,
    '',
    'De cada pregunta se dice qué resulta con cada lectura, qué otras se descartaron (entre paréntesis,',
    'los artículos en que se pensó en ellas, si no son todos), por qué, cuándo el resultado es',
    'controvertido, quién debe confirmarla y en qué ejemplos de las reglas se nota.',
    '',
    '| | Pregunta | Artículos | Debe confirmarla |',
    '|---|---|---|---|',
    ...questions.map(
      ({ id, title, articles, mustConfirm }) =>
        `| [${id}](#${id.toLowerCase()}) | ${title} | ${articles.map(articleName).join(', ')} | ${mustConfirm.map(organ).join('; ')} |`,
    ),
    '',
    ...questions.flatMap((question) => section(question, rules, organ)),
  ].join('\n');
}

function section(
  question: Question,
  rules: readonly Rule[],
  organ: (code: string) => string,
): string[] {
  const { id, title, articles, readings, grounds, contestable, mustConfirm, confirmedBy } =
    question;
  const adopted = readings['pro-persona'];
  const others = READINGS.filter((reading) => reading !== 'pro-persona');
  const agree = others.every((reading) => readings[reading] === adopted);
  const own = rules.filter((rule) => rule.interpretation.some((each) => each.question === id));
  const rejected = rejectedBy(id, own);
  const shown = own.flatMap((rule) =>
    rule.examples
      .filter((example) => example.question === id)
      .map((example) => ({ rule, example })),
  );
  return [
    `<a id="${id.toLowerCase()}"></a>`,
    '',
    `## ${id} · ${title}`,
    '',
    `${articlesNamed(articles, 'Artículo', 'Artículos')}. ${question.question}`,
    '',
    `- **Lectura adoptada.** ${adopted}`,
    ...(agree
      ? ['- **Otras lecturas.** La literal y la favorable a la autoridad dicen lo mismo.']
      : others.map(
          (reading) => `- **Lectura ${READING_NAMES[reading].es}.** ${readings[reading]}`,
        )),
    ...[...rejected].map(([text, where]) => `- **Se descartó${where}.** ${text}`),
    `- **Por qué.** ${grounds}`,
    `- **Controvertido.** ${contestable ?? 'Nunca.'}`,
    `- **Debe confirmarla.** ${mustConfirm.map(organ).join('; ')}. ${confirmedBy === null ? 'Nadie la ha confirmado.' : `La confirmó: ${confirmedBy}.`}`,
    ...(shown.length === 0 ? [] : ['- **Dónde se nota.**']),
    ...shown.map(
      ({ rule, example }) => `  - \`${rule.id}\`: ${example.name}. ${outcomes(example)}`,
    ),
    '',
  ];
}

/** Each rejected reading once, with the articles of its rules where the others do not reject it. */
function rejectedBy(question: string, rules: readonly Rule[]): ReadonlyMap<string, string> {
  const articlesOf = new Map<string, Set<string>>();
  for (const { citation, interpretation } of rules) {
    const { instrument, article = '' } = citation;
    const place = instrument === 'reglamento' ? article : `${article} de la Ley`;
    for (const text of interpretation
      .filter((each) => each.question === question)
      .flatMap((each) => each.rejected))
      articlesOf.set(text, (articlesOf.get(text) ?? new Set()).add(place));
  }
  const all = new Set([...articlesOf.values()].flatMap((places) => [...places]));
  return new Map(
    [...articlesOf].map(([text, places]) => [
      text,
      places.size === all.size ? '' : ` (${articlesNamed([...places], 'art.', 'arts.')})`,
    ]),
  );
}

function outcomes(example: Example): string {
  const results = expectations(example).map(([reading, verdicts]) => ({
    name: READING_NAMES[reading].es,
    verdict: verdicts.map((verdict) => VERDICT_NAMES[verdict].es).join(', ') || 'nada que juzgar',
  }));
  const [first] = results;
  return results.length === 1 && first !== undefined
    ? `Resultado: ${first.verdict}.`
    : `${results.map(({ name, verdict }) => `${name}: ${verdict}`).join('; ')}.`;
}

/** `arts. 31, 32; transitorios 4, 5`: those of the Ley and the transitory ones come last. */
function articlesNamed(articles: readonly string[], one: string, many: string): string {
  const transitory = articles.filter((each) => each.startsWith('T')).map((each) => each.slice(1));
  const ofTheLey = articles.filter((each) => each.endsWith(' de la Ley'));
  const own = articles.filter((each) => !each.startsWith('T') && !ofTheLey.includes(each));
  const [first, ...rest] = [
    ...list(own, one, many),
    ...list(ofTheLey, one, many),
    ...list(transitory, 'transitorio', 'transitorios'),
  ];
  return [first, ...rest.map((each) => each.toLowerCase())].join('; ');
}

const list = (names: readonly string[], one: string, many: string): readonly string[] =>
  names.length === 0 ? [] : [`${names.length === 1 ? one : many} ${names.join(', ')}`];

/** Transitory articles are written out. */
const articleName = (article: string): string =>
  article.startsWith('T') ? `transitorio ${article.slice(1)}` : article;
