import { eventTypes, isEventType } from '../../../events/index';
import type { CoveredNorm, CoveredProvision } from '../../../rules/index';
import { html, type Markup } from '../../report/html/markup';
import { FLAGS } from '../../words/payload-flags';
import { flagWords, labelOf } from '../../words/payload-words';
import type { ArticlePlace } from '../article-place';
import type { Atlas } from '../atlas';
import { machineLink, ruleIdLink } from '../links';

/** What each paragraph and fraction of an article decides, and what carries it. */
export function provisionList(place: ArticlePlace, atlas: Atlas): Markup | undefined {
  const provisions = provisionsOf(place, atlas);
  if (provisions.length === 0) return undefined;
  return html`<section aria-labelledby="decide"><h2 id="decide">Qué decide</h2>
<dl class="provisions">
${provisions.map(
  (provision) => html`<dt>${provisionName(provision)}</dt><dd>${
    provision.lead === true ? html`<p>Abre la lista de sus fracciones.</p>` : undefined
  }${
    provision.carriedWith === undefined
      ? undefined
      : html`<p>Se lee con ${carrierName(provision.carriedWith)}.</p>`
  }${(provision.norms ?? []).map((norm) => normMarkup(norm, atlas))}</dd>
`,
)}</dl></section>
`;
}

/** The provisions of an article of the law that the pack covers. */
export function provisionsOf(
  { instrument, article }: ArticlePlace,
  { input }: Atlas,
): readonly CoveredProvision[] {
  const { coverage } = input.pack;
  return coverage?.instrument === instrument ? (coverage.articles[article] ?? []) : [];
}

function normMarkup(
  { what, rules, machines, schemas, reason, text }: CoveredNorm,
  atlas: Atlas,
): Markup {
  return html`<p>${what}.</p>
<ul class="carriers">${(rules ?? []).map((id) => html`<li>Regla: ${ruleIdLink(atlas, id)}</li>`)}${(
    machines ?? []
  ).map(
    (name) => html`<li>Procedimiento: ${machineLink(atlas, name)}</li>`,
  )}${(schemas ?? []).map((schema) => html`<li>Dato que se registra: ${schemaWords(schema)}</li>`)}${
    reason === undefined ? undefined : html`<li class="reason">${reason}</li>`
  }${text === undefined ? undefined : html`<li class="reason">${text}</li>`}</ul>
`;
}

function schemaWords(schema: string): string {
  const [type = '', field] = schema.split('#');
  const label = isEventType(type) ? eventTypes[type].label : type;
  return field === undefined ? `«${label}»` : `«${label}», ${fieldName(type, field)}`;
}

/** A yes-or-no datum by what it says when it is so. */
const fieldName = (type: string, field: string): string =>
  Object.hasOwn(FLAGS, field) ? flagWords(field, true, 'es') : labelOf(type, field, 'es');

const provisionName = ({ paragraph, fraction }: CoveredProvision): string =>
  fraction === undefined ? `Párrafo ${paragraph}` : `Párrafo ${paragraph}, fracción ${fraction}`;

const carrierName = (key: string): string => {
  const [paragraph = '', fraction] = key.split('.');
  return fraction === undefined
    ? `el párrafo ${paragraph}`
    : `la fracción ${fraction} del párrafo ${paragraph}`;
};
