import type { Prose } from '../../prose/prose';
import type { SelectionProse } from '../../prose/selection-prose';
import { html, type Markup } from '../../report/html/markup';

/** A condition as nested lists; `lead` is what stands before it, such as «Se aplica cuando». */
export function conditionMarkup(prose: Prose, lead: string): Markup {
  return prose.kind === 'line'
    ? html`<p>${lead}:</p><ul class="prose"><li>${line(prose)}</li></ul>
`
    : html`<p>${lead} ${prose.lead}:</p>
${parts(prose)}`;
}

function parts(prose: Exclude<Prose, { kind: 'line' }>): Markup {
  return html`<ul class="prose ${prose.kind}">
${prose.parts.map((part) =>
  part.kind === 'line'
    ? html`<li>${line(part)}</li>
`
    : html`<li><span class="lead">${capitalised(part.lead)}:</span>
${parts(part)}</li>
`,
)}</ul>
`;
}

const line = ({ name, compared }: Extract<Prose, { kind: 'line' }>): Markup =>
  html`${name}. <span class="compared">${compared}</span>`;

/** Acts that are looked for: what they are, and what must hold of them. */
export function selectionMarkup({ acts, where }: SelectionProse): Markup {
  if (where.length === 0) return html`${acts}`;
  const [only] = where;
  if (where.length === 1 && only !== undefined) return html`${acts}, donde ${only}`;
  return html`${acts}, donde:<ul class="where">${where.map((each) => html`<li>${each}</li>`)}</ul>`;
}

/** With a capital at its beginning. */
export const capitalised = (text: string): string =>
  text === '' ? text : text.charAt(0).toUpperCase() + text.slice(1);
