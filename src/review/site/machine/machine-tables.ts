import { allStates } from '../../diagram/all-acts';
import type { Diagram, DiagramState } from '../../diagram/diagram';
import { phrasesIn } from '../../diagram/phrases';
import { dutyLine, requirementLines } from '../../diagram/told';
import { html, type Markup } from '../../report/html/markup';

/** The picture of a machine in words: its states, its acts, and what the law asks of them. */
export function machineTables(diagram: Diagram, prefix: string): Markup {
  const states = allStates(diagram.root);
  const described = new Map(states.map(({ id, description }) => [id, description]));
  const requirements = requirementLines(diagram);
  return html`${stateTable(states, prefix)}${actTable(states, described, prefix)}${
    requirements.length === 0
      ? undefined
      : html`<p>Lo que la ley exige, por su número:</p>
<ul>${requirements.map((line) => html`<li>${line}</li>`)}</ul>
`
  }`;
}

function stateTable(states: readonly DiagramState[], prefix: string): Markup {
  const phrases = phrasesIn('es');
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${prefix}estados"><table>
<caption id="${prefix}estados">Estados</caption>
<thead><tr><th scope="col">Estado</th><th scope="col">Artículos</th><th scope="col">Deberes</th></tr></thead>
<tbody>
${states.map(
  ({
    description,
    articles,
    protective,
    kind,
    opens,
    closes,
  }) => html`<tr><th scope="row">${description}${protective ? ' Protege.' : ''}${kind === 'final' ? ' Fin.' : ''}</th><td>${articles.join(', ')}</td><td>${opens.map(
    (duty) => html`<p>${phrases.opens}: ${dutyLine(duty, phrases)}</p>`,
  )}${closes.map((duty) => html`<p>${phrases.closes}: ${dutyLine(duty, phrases)}</p>`)}</td></tr>
`,
)}</tbody></table></div>
`;
}

function actTable(
  states: readonly DiagramState[],
  described: ReadonlyMap<string, string>,
  prefix: string,
): Markup | undefined {
  const phrases = phrasesIn('es');
  const rows = states.flatMap((state) => state.transitions.map((act) => ({ state, act })));
  if (rows.length === 0) return undefined;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${prefix}actos"><table>
<caption id="${prefix}actos">Actos</caption>
<thead><tr><th scope="col">Acto</th><th scope="col">Desde</th><th scope="col">Lleva a</th><th scope="col">Quién y por qué artículo</th><th scope="col">Cuándo</th></tr></thead>
<tbody>
${rows.map(({ state, act }) => {
  const targets = act.targets.map((id) => described.get(id) ?? id);
  return html`<tr><th scope="row">${act.label}</th><td>${state.description}</td><td>${targets.length === 0 ? 'sin cambiar de estado' : targets.join(' ')}</td><td>${[act.actors.join(' / '), act.article].filter((part) => part !== '').join(' · ')}</td><td>${[
    ...(act.conditions.length === 0 ? [] : [phrases.only(act.conditions)]),
    ...(act.otherwise ? [phrases.otherwise] : []),
    ...(act.requirement === undefined || act.doubt === undefined
      ? []
      : [phrases.requires(act.requirement, act.doubt)]),
  ].join(' ')}</td></tr>
`;
})}</tbody></table></div>
`;
}
