import type { Rule } from '../../../rules/index';
import { dayWords } from '../../prose/parameter-words';
import { html, type Markup } from '../../report/html/markup';
import { citationWords } from '../../words/citation-words';
import type { Atlas } from '../atlas';
import { PATHS } from '../atlas';
import { citationLink, figureAnchor, questionLink, ruleIdLink } from '../links';
import { exampleTable } from './example-table';
import { factTable } from './fact-table';
import { normSections } from './norm-sections';
import { KIND_NAMES, MODALITY_NAMES } from './rule-names';

/** A rule with all that it says, as a section of the page of its article. */
export function ruleCard(rule: Rule, atlas: Atlas): Markup {
  const telling = atlas.telling(rule);
  const anchor = atlas.ruleAnchor(rule);
  return html`<section class="rule" id="${anchor}" aria-labelledby="${anchor}-t" data-rule="${rule.id}">
<h3 id="${anchor}-t">${rule.title.es}</h3>
<p class="norm">${citationWords(rule.citation, 'es')} · ${MODALITY_NAMES[rule.modality]}: ${KIND_NAMES[rule.kind]}</p>
<p class="summary">${rule.summary}</p>
<dl class="facts">
<dt>A quién toca</dt><dd>${atlas.organ(rule.addressee)}</dd>
<dt>Vigencia</dt><dd>desde el ${dayWords(rule.effective.from)}${rule.effective.to === null ? undefined : ` hasta el ${dayWords(rule.effective.to)}`}</dd>
<dt>Firma</dt><dd>${signatureWords(rule, atlas)}</dd>
<dt>Regla</dt><dd><code>${rule.id}</code></dd>
</dl>
${normSections(rule, telling, atlas)}${factTable(rule, telling, anchor)}${readings(rule, atlas)}${besides(rule, atlas)}${figures(rule, atlas)}${exampleTable(rule, atlas, anchor)}</section>
`;
}

/** Who answers for the rule as it now stands. */
export function signatureWords(rule: Rule, atlas: Atlas): string {
  const { review } = rule;
  if (review.status !== 'signed') return 'borrador: nadie la ha firmado';
  return atlas.isSigned(rule)
    ? `firmada por ${review.by} el ${dayWords(review.at)}`
    : `sin efecto: cambió después de que la firmara ${review.by}`;
}

/** The readings taken where the law is open, and those that were not. */
function readings({ interpretation }: Rule, atlas: Atlas): Markup | undefined {
  if (interpretation.length === 0) return undefined;
  return html`<h4>Lecturas adoptadas</h4>
${interpretation.map(({ question, adopted, rejected, grounds, turnsOn }) => {
  const asked = atlas.question(question);
  return html`<div class="reading">
<p><b>${questionLink(atlas, question)}${asked === undefined ? undefined : `. ${asked.title}`}</b></p>
<dl>
<dt>Se adopta</dt><dd>${adopted}</dd>
<dt>Se descarta</dt><dd>${rejected.map((each) => html`<p>${each}</p>`)}</dd>
<dt>Porque</dt><dd>${grounds}</dd>
<dt>Se nota en</dt><dd>${turnsOnWords(turnsOn, atlas)}</dd>
</dl></div>
`;
})}`;
}

/** What shows a reading: a figure by its title, where it is named; else as the rule says it. */
function turnsOnWords(turnsOn: string, atlas: Atlas): Markup {
  const title = atlas.figureTitle(turnsOn);
  return title === undefined
    ? html`${turnsOn}`
    : html`<a href="${PATHS.figures}#${figureAnchor(turnsOn)}">${title}</a>`;
}

const PREVAILS = {
  this: 'prevalece ésta',
  other: 'prevalece la otra',
  both: 'obligan las dos',
} as const;

function besides({ besides: others = [], citation }: Rule, atlas: Atlas): Markup | undefined {
  const related = citation.related ?? [];
  if (others.length + related.length === 0) return undefined;
  const links = related.map((each) => {
    const [instrument = '', article] = each.split('/');
    return html`<li>${citationLink(atlas, { instrument, article })}</li>`;
  });
  return html`<h4>Se lee con</h4>
<ul>${others.map(({ rule, prevails, grounds }) => html`<li>${ruleIdLink(atlas, rule)}: ${PREVAILS[prevails]}. ${grounds.es}</li>`)}${links}</ul>
`;
}

/** The figures of the law on which the rule rests. */
function figures(rule: Rule, atlas: Atlas): Markup | undefined {
  const used = atlas.figuresOf(rule);
  if (used.length === 0) return undefined;
  const telling = atlas.telling(rule);
  return html`<h4>Cifras y listas que usa</h4>
<ul>${used.map(
    ({ id, title }) =>
      html`<li><a href="${PATHS.figures}#${figureAnchor(id)}">${title}</a>: ${telling.figure(id)} <small>(${telling.figureSource(id)})</small></li>`,
  )}</ul>
`;
}
