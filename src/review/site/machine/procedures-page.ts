import { allStates } from '../../diagram/all-acts';
import type { Diagram } from '../../diagram/diagram';
import { html } from '../../report/html/markup';
import { PATHS } from '../atlas';
import { machinePath } from '../links';
import type { PageContent } from '../shell/page';

/** Every procedure, with a line about it. */
export function proceduresPage(diagrams: readonly Diagram[]): PageContent {
  return {
    title: 'Procedimientos',
    path: PATHS.procedures,
    body: html`<h1>Procedimientos</h1>
<p class="lede">Los ${diagrams.length} procedimientos que esta herramienta sigue: qué acto lleva de un estado a otro, quién lo hace y por qué artículo.</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="lista"><table>
<caption id="lista">Procedimientos, con sus estados y sus actos</caption>
<thead><tr><th scope="col">Procedimiento</th><th scope="col">Artículos</th><th scope="col" class="n">Estados</th><th scope="col" class="n">Actos</th></tr></thead>
<tbody>
${diagrams.map(({ machine, root }) => {
  const states = allStates(root);
  const acts = states.flatMap(({ transitions }) => transitions);
  return html`<tr><th scope="row"><a href="${machinePath(machine)}">${root.description}</a></th><td>${root.articles.join(', ')}</td><td class="n">${states.length - 1}</td><td class="n">${acts.length}</td></tr>
`;
})}</tbody></table></div>
`,
  };
}
