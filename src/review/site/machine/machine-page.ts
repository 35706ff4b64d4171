import { rulesOf } from '../../../machines/index';
import type { Diagram, Machine } from '../../diagram/diagram';
import { machineName } from '../../diagram/machine-names';
import { html } from '../../report/html/markup';
import type { Atlas } from '../atlas';
import { PATHS } from '../atlas';
import { machinePath, ruleIdLink } from '../links';
import type { PageContent } from '../shell/page';
import { machinePicture } from './machine-picture';
import { machineTables } from './machine-tables';

/** A procedure: its picture, the same in tables, and the rules that its acts must keep. */
export async function machinePage(
  machine: Machine,
  diagram: Diagram,
  atlas: Atlas,
): Promise<PageContent> {
  const { root } = diagram;
  const name = root.description.replace(/\.$/, '');
  const named = rulesOf(machine);
  return {
    title: `Procedimiento: ${name}`,
    path: machinePath(machineName(machine)),
    body: html`<p class="crumbs"><a href="${PATHS.procedures}">Procedimientos</a></p>
<h1 class="machine">${name}</h1>
<p class="lede">${root.articles.join(', ')} · <code>${machine.id}</code></p>
<section aria-labelledby="dibujo"><h2 id="dibujo">Dibujo</h2>
<p>Si no cabe en la pantalla, se desplaza. Abajo está lo mismo en tablas.</p>
${await machinePicture(diagram, { prefix: 'd-' })}</section>
<section aria-labelledby="tablas"><h2 id="tablas">Lo mismo, en tablas</h2>
${machineTables(diagram, 't-')}</section>
<section aria-labelledby="reglas"><h2 id="reglas">Reglas que aplica (${named.length})</h2>
<ul>${named.map((id) => html`<li>${ruleIdLink(atlas, id)}</li>`)}</ul></section>
`,
  };
}
