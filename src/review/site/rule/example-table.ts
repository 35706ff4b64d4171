import { READINGS, type Verdict } from '../../../core/index';
import type { Example, Rule } from '../../../rules/index';
import { eventLines, factLines } from '../../prose/example-prose';
import { html, type Markup } from '../../report/html/markup';
import { dateWords } from '../../report/report-words';
import { READING_NAMES } from '../../words/reading-names';
import { VERDICT_NAMES } from '../../words/verdict-names';
import type { Atlas } from '../atlas';
import { questionLink } from '../links';

/** The cases that show the rule at work, which are run as its tests. */
export function exampleTable(rule: Rule, atlas: Atlas, anchor: string): Markup {
  const count = rule.examples.length;
  return html`<details class="examples"><summary>Ejemplos (${count})</summary>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${anchor}-e"><table>
<caption id="${anchor}-e">Casos con los que se prueba la regla, y su resultado</caption>
<thead><tr><th scope="col">Caso</th><th scope="col">Resultado</th></tr></thead>
<tbody>
${rule.examples.map((example) => exampleRow(example, rule, atlas))}</tbody></table></div></details>
`;
}

function exampleRow(example: Example, rule: Rule, atlas: Atlas): Markup {
  const { name, expected, reading, question, due, given } = example;
  const { zone } = atlas.input.profile.calendars;
  const lines = 'facts' in given ? factLines(given.facts, rule) : eventLines(given, zone);
  return html`<tr><th scope="row">${name}.<details><summary>Lo que consta</summary><ul class="given">${lines.map((each) => html`<li>${each}</li>`)}</ul></details></th><td>${expectedWords(expected)}${reading === undefined ? undefined : html`<p><small>Lectura ${READING_NAMES[reading].es}</small></p>`}${question === undefined ? undefined : html`<p><small>Decide la pregunta ${questionLink(atlas, question)}</small></p>`}${due === undefined ? undefined : html`<p><small>Vence: ${dateWords(due, zone, 'es')}</small></p>`}</td></tr>
`;
}

/** One result, one for each time that the rule is judged, or one for each reading. */
function expectedWords(expected: Example['expected']): Markup {
  if (typeof expected === 'string' || Array.isArray(expected))
    return html`<p>${listed(expected)}</p>`;
  return html`${READINGS.map(
    (reading) => html`<p>${READING_NAMES[reading].es}: ${listed(expected[reading])}</p>`,
  )}`;
}

const listed = (verdicts: Verdict | readonly Verdict[]): string =>
  [verdicts]
    .flat()
    .map((verdict) => VERDICT_NAMES[verdict].es)
    .join('; ');
