import type { Parameter, ParameterValue } from '../../rules/index';
import { spanWords, withUnit } from '../prose/parameter-words';
import { html, type Markup } from '../report/html/markup';
import { type Atlas, PATHS } from './atlas';
import { citationLink, figureAnchor, questionLink, ruleIdLink, ruleLink } from './links';
import type { PageContent } from './shell/page';

/** The figures and lists of the law: what a reform or a state may change alone. */
export function figuresPage(atlas: Atlas): PageContent {
  const parameters = [...atlas.input.pack.parameters].sort((one, other) =>
    one.title.localeCompare(other.title, 'es'),
  );
  return {
    title: 'Cifras de la ley',
    path: PATHS.figures,
    body: html`<h1>Cifras de la ley</h1>
<p class="lede">${parameters.length} plazos, mayorías y listas que las reglas usan, con las fechas en que valen y de dónde salen. Una reforma o un estado puede cambiarlas sin cambiar las reglas.</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="cifras"><table>
<caption id="cifras">Cifras y listas, por orden alfabético</caption>
<thead><tr><th scope="col">Cifra</th><th scope="col">Valor</th><th scope="col">De dónde sale</th><th scope="col">Reglas que la usan</th></tr></thead>
<tbody>
${parameters.map((parameter) => row(parameter, atlas))}</tbody></table></div>
`,
  };
}

function row(parameter: Parameter, atlas: Atlas): Markup {
  const { id, title, unit, values, citation } = parameter;
  const { instrument, article, question } = citation;
  const rules = atlas.input.pack.rules.filter((rule) =>
    atlas.figuresOf(rule).some((each) => each.id === id),
  );
  const source =
    instrument === 'configuration'
      ? html`Configuración de esta herramienta${article === undefined ? undefined : html`, para el ${citationLink(atlas, { instrument: 'reglamento', article })}`}`
      : citationLink(atlas, { instrument, ...(article === undefined ? {} : { article }) });
  return html`<tr id="${figureAnchor(id)}"><th scope="row">${title}</th><td>${values.map(
    ({ from, to, value }) =>
      html`<p>${valueMarkup(value, unit, atlas)} <small>${spanWords({ from, to })}</small></p>`,
  )}</td><td>${source}${question === undefined ? undefined : html` · ${questionLink(atlas, question)}`}</td><td>${
    rules.length === 0
      ? 'Las que se calculan con el registro'
      : html`<details><summary>${rules.length}</summary><ul>${rules.map((rule) => html`<li>${ruleLink(atlas, rule)}</li>`)}</ul></details>`
  }</td></tr>
`;
}

/** A list of rules is a list of links. */
function valueMarkup(value: ParameterValue, unit: string, atlas: Atlas): Markup {
  const ids = typeof value === 'object' ? value : [];
  return ids.length > 0 && ids.every((id) => atlas.versionsOf(id).length > 0)
    ? html`${ids.map((id, at) => html`${at === 0 ? '' : '; '}${ruleIdLink(atlas, id)}`)}`
    : html`${withUnit(value, unit)}`;
}
