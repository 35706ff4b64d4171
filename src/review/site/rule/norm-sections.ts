import { READINGS } from '../../../core/index';
import { missedVerdict, type ResponseRule, type Rule } from '../../../rules/index';
import { conditionProse } from '../../prose/condition-prose';
import { fieldWords } from '../../prose/field-words';
import type { RuleTelling } from '../../prose/rule-telling';
import { selectionProse } from '../../prose/selection-prose';
import { termProse } from '../../prose/term-prose';
import { html, type Markup } from '../../report/html/markup';
import { eventLabel } from '../../words/concern-words';
import { alternatives } from '../../words/language';
import { READING_NAMES } from '../../words/reading-names';
import { VERDICT_NAMES } from '../../words/verdict-names';
import type { Atlas } from '../atlas';
import { questionLink } from '../links';
import { conditionMarkup, selectionMarkup } from './prose-markup';

/** What the rule says, part by part: what sets it in motion, when it applies, what it asks. */
export function normSections(rule: Rule, telling: RuleTelling, atlas: Atlas): Markup {
  return html`${rule.kind === 'response' ? termSection(rule, telling, atlas) : undefined}<h4>Cuándo se revisa</h4>
<p>Cada vez que consta ${alternatives(
    rule.on.map((type) => `«${eventLabel(type)}»`),
    'es',
  )}${rule.forEach === undefined ? '' : `, una vez por cada elemento de ${eachOf(rule, telling)}`}.</p>
${rule.when === undefined ? html`<p>Se aplica siempre.</p>` : conditionMarkup(conditionProse(rule.when, telling), 'Se aplica si')}${demand(rule, telling)}${outcome(rule, telling, atlas)}`;
}

function eachOf({ forEach, on }: Rule, telling: RuleTelling): string {
  const source = forEach?.source;
  if (source === undefined) return '';
  if (typeof source === 'object') {
    return `la lista «${telling.parameter(source.parameter)?.title ?? source.parameter}»`;
  }
  return source.startsWith('event.')
    ? `«${fieldWords(source.slice('event.'.length), on[0] ?? '')}»`
    : `lo que se calcula con el registro (${source})`;
}

/** The term, first of all: it is what most readers look for. */
function termSection(rule: ResponseRule, telling: RuleTelling, atlas: Atlas): Markup {
  const { sentence, notes, questions } = termProse(rule, telling);
  const href = atlas.calculatorHref(rule);
  return html`<div class="term">
<h4>Plazo</h4>
<p class="due">${sentence}.</p>
${
  href === undefined
    ? undefined
    : html`<p><a class="action" href="${href}">Calcular cuándo vence</a></p>
`
}<ul>${notes.map((note) => html`<li>${note}</li>`)}<li>De la cuenta tratan las preguntas ${questions.map((id, at) => html`${at === 0 ? '' : ' y '}${questionLink(atlas, id)}`)}.</li></ul>
</div>
`;
}

function demand(rule: Rule, telling: RuleTelling): Markup {
  switch (rule.kind) {
    case 'condition':
      return html`<h4>Qué exige</h4>
${conditionMarkup(conditionProse(rule.condition, telling), 'Se cumple si')}`;
    case 'precedence':
      return html`<h4>Qué exige</h4>
<p>Antes debe constar ${rule.after.length === 1 ? 'esto' : 'alguno de estos hechos'}:</p>
<ul>${rule.after.map((each) => html`<li>${selectionMarkup(selectionProse(each, telling))}</li>`)}</ul>
`;
    case 'response':
      return html`<h4>Con qué se cumple</h4>
<div class="acts">${rule.response === 'self' ? 'Con el mismo hecho que se revisa, si se hizo dentro del plazo.' : selectionMarkup(selectionProse(rule.response, telling))}</div>
${
  rule.endedBy === undefined
    ? undefined
    : html`<h4>Qué extingue el deber antes de vencer</h4>
<ul>${rule.endedBy.map((each) => html`<li>${selectionMarkup(selectionProse(each, telling))}</li>`)}</ul>
`
}`;
  }
}

/** What it is to break the rule, what then follows, and where the readings part. */
function outcome(rule: Rule, telling: RuleTelling, atlas: Atlas): Markup {
  const missed = missedVerdict(rule);
  const consequence = rule.kind === 'response' ? rule.consequence?.es : undefined;
  const { contested = [], notes } = rule;
  return html`<h4>Si no se cumple</h4>
<p>El resultado es: <b>${VERDICT_NAMES[missed].es}</b>.${consequence === undefined ? undefined : ` ${consequence}`}</p>
${notes?.missed === undefined ? undefined : html`<p>${notes.missed.es}</p>`}${notes?.compliant === undefined ? undefined : html`<p>Si se cumple: ${notes.compliant.es}</p>`}${contested.map(
  ({
    question,
    of,
    when,
    verdict,
  }) => html`<div class="reading"><p>Excepción por la pregunta ${questionLink(atlas, question)}${of === undefined ? '' : of === 'missed' ? ', cuando no se cumple' : ', cuando se cumple'}: ${READINGS.flatMap(
    (reading) =>
      verdict[reading] === undefined
        ? []
        : [`${READING_NAMES[reading].es}, ${VERDICT_NAMES[verdict[reading]].es}`],
  ).join('; ')}.</p>
${conditionMarkup(conditionProse(when, telling), 'Vale si')}</div>
`,
)}`;
}
