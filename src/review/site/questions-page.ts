import { READINGS } from '../../core/index';
import type { Question } from '../../rules/index';
import { html, type Markup } from '../report/html/markup';
import { enumeration } from '../words/language';
import { organName } from '../words/organs';
import { READING_NAMES } from '../words/reading-names';
import { type Atlas, PATHS } from './atlas';
import { citationLink, ruleLink } from './links';
import type { PageContent } from './shell/page';

/** Every open question, the reading taken and the others, and the rules that turn on it. */
export function questionsPage(atlas: Atlas): PageContent {
  const questions = [...atlas.input.pack.questions].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const confirmed = questions.filter(({ confirmedBy }) => confirmedBy !== null).length;
  return {
    title: 'Preguntas abiertas',
    path: PATHS.questions,
    body: html`<h1>Preguntas abiertas</h1>
<p class="lede">${questions.length} puntos en que el texto admite más de una lectura; ${confirmed === 0 ? 'ninguna ha sido confirmada' : `${confirmed} confirmadas`}. Se aplica la lectura pro persona, y el resultado se da también con las otras.</p>
<nav aria-label="Preguntas"><ul class="inline">${questions.map(({ id }) => html`<li><a href="#${id}">${id}</a></li>`)}</ul></nav>
${questions.map((question) => entry(question, atlas))}`,
  };
}

function entry(question: Question, atlas: Atlas): Markup {
  const { id, title, readings, grounds, contestable, mustConfirm, confirmedBy } = question;
  const touched = atlas.input.pack.rules.filter(({ interpretation, contested = [] }) =>
    [...interpretation, ...contested].some((each) => each.question === id),
  );
  const organs = mustConfirm.map((code) => organName(code).es);
  return html`<section class="question" id="${id}" aria-labelledby="${id}-t"><h2 id="${id}-t">${id}. ${title}</h2>
<p class="summary">${question.question}</p>
<dl>${READINGS.map((reading) =>
    readings[reading] === undefined
      ? undefined
      : html`<dt>Lectura ${READING_NAMES[reading].es}${reading === 'pro-persona' ? ' (la que se adopta)' : ''}</dt><dd>${readings[reading]}</dd>
`,
  )}<dt>Por qué se adopta</dt><dd>${grounds}</dd>
<dt>Cuándo el resultado es controvertido</dt><dd>${contestable ?? 'Nunca por esta pregunta.'}</dd>
<dt>Quién debe confirmarla</dt><dd>${enumeration(organs, 'es')}. ${confirmedBy === null ? 'Nadie la ha confirmado.' : `Confirmada: ${confirmedBy}.`}</dd>
<dt>Artículos</dt><dd>${question.articles.map((article, at) => html`${at === 0 ? '' : ', '}${citationLink(atlas, { instrument: 'reglamento', article })}`)}</dd>
</dl>
${
  touched.length === 0
    ? html`<p>Ninguna regla la nombra: decide cómo se cuentan o se leen los hechos.</p>`
    : html`<details><summary>Reglas que toca (${touched.length})</summary><ul>${touched.map((rule) => html`<li>${ruleLink(atlas, rule)}</li>`)}</ul></details>`
}
</section>
`;
}
