import type { Prose } from '../../prose/prose';
import type { SelectionProse } from '../../prose/selection-prose';
import { html, type Markup } from '../../report/html/markup';

/** What opens a condition, such as `Se aplica si`; `before` stands in front of it. */
export interface Opening {
  readonly before?: Markup;
  readonly if: string;
}

/** Opens what a rule asks; the words of its groups are then those of what is needed. */
export const NEEDED = 'Para cumplir hace falta';

const NEEDED_WORDS = {
  all: ' todo lo siguiente',
  any: ' al menos una de estas',
  not: ' que no se cumpla lo siguiente',
} as const;

/** A condition as nested lists, behind what opens it. A group of one needs no words of its own. */
export function conditionMarkup(prose: Prose, opening: Opening | typeof NEEDED): Markup {
  const isAlone = prose.kind === 'line' || (prose.kind !== 'not' && prose.parts.length === 1);
  const list =
    prose.kind === 'line'
      ? html`<ul class="prose"><li>${line(prose)}</li></ul>
`
      : parts(prose);
  if (opening === NEEDED) {
    return html`<p>${NEEDED}${isAlone ? '' : NEEDED_WORDS[prose.kind]}:</p>
${list}`;
  }
  const { before } = opening;
  return html`<p>${before === undefined ? undefined : html`${before} `}${opening.if}${isAlone ? '' : ` ${prose.lead}`}:</p>
${list}`;
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
