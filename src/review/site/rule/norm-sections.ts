import { missedVerdict, type ResponseRule, type Rule } from '../../../rules/index';
import { conditionProse } from '../../prose/condition-prose';
import { fieldWords } from '../../prose/field-words';
import { missedReadings } from '../../prose/missed-reach';
import { byReadingWords } from '../../prose/reading-words';
import type { RuleTelling } from '../../prose/rule-telling';
import { selectionProse } from '../../prose/selection-prose';
import { termProse } from '../../prose/term-prose';
import { html, type Markup } from '../../report/html/markup';
import { eventLabel } from '../../words/concern-words';
import { alternatives } from '../../words/language';
import { VERDICT_NAMES } from '../../words/verdict-names';
import type { Atlas } from '../atlas';
import { questionLink } from '../links';
import { capitalised, conditionMarkup, NEEDED, selectionMarkup } from './prose-markup';

/** What the rule says, part by part: what sets it in motion, when it applies, what it asks. */
export function normSections(rule: Rule, telling: RuleTelling, atlas: Atlas): Markup {
  return html`${rule.kind === 'response' ? termSection(rule, telling, atlas) : undefined}<h4>Cuándo se revisa</h4>
<p>Cada vez que consta ${alternatives(
    rule.on.map((type) => `«${eventLabel(type)}»`),
    'es',
  )}${rule.forEach === undefined ? '' : `, una vez por cada elemento de ${eachOf(rule, telling)}`}.</p>
${rule.when === undefined ? html`<p>Se aplica siempre.</p>` : conditionMarkup(conditionProse(rule.when, telling), { if: 'Se aplica si' })}${demand(rule, telling)}${outcome(rule, telling, atlas)}`;
}

function eachOf({ forEach, on }: Rule, telling: RuleTelling): string {
  const source = forEach?.source;
  if (source === undefined) return '';
  if (typeof source === 'object') {
    return `la lista «${telling.parameter(source.parameter)?.title ?? source.parameter}»`;
  }
  return source.startsWith('event.')
    ? `«${fieldWords(source.slice('event.'.length), on[0] ?? '')}»`
    : Object.hasOwn(COMPUTED, source)
      ? (COMPUTED[source] as string)
      : 'lo que se calcula con el registro';
}

/** What is worked out from the log and gone through one by one. */
const COMPUTED: Readonly<Record<string, string>> = {
  'database.aggressors': 'las clases de agresor del reporte',
  'database.columns': 'las columnas del reporte',
  'decision.executors': 'las autoridades que ejecutan lo decidido',
  'measure.all': 'las medidas que abarca el acto',
  'session.attendees': 'la lista de asistencia',
  'session.copiesOwedTo': 'la lista de a quién se debe copia del acta',
  'session.decidedCases': 'los casos que se decidieron en la sesión',
  'session.nonPermanentInvitees': 'los invitados no permanentes de la sesión',
  'session.remoteMembers': 'quienes asisten a distancia',
  'session.signatories': 'la lista de quienes firman el acta',
};

/** The term, first of all: it is what most readers look for. */
function termSection(rule: ResponseRule, telling: RuleTelling, atlas: Atlas): Markup {
  const { sentence, notes, questions, isOwn } = termProse(rule, telling);
  const href = atlas.calculatorHref(rule);
  return html`<div class="term">
<h4>${isOwn ? 'Plazo de esta herramienta' : 'Plazo'}</h4>
<p class="due">${sentence}.</p>
${
  href === undefined
    ? undefined
    : html`<p><a class="action" href="${href}">Calcular cuándo vence</a></p>
`
}<ul>${notes.map((note) => html`<li>${note}</li>`)}<li>De la cuenta ${questions.length === 1 ? 'trata la pregunta' : 'tratan las preguntas'} ${questions.map((id, at) => html`${at === 0 ? '' : at === questions.length - 1 ? ' y ' : ', '}${questionLink(atlas, id)}`)}.</li></ul>
</div>
`;
}

function demand(rule: Rule, telling: RuleTelling): Markup {
  switch (rule.kind) {
    case 'condition':
      return html`<h4>Qué exige</h4>
${conditionMarkup(conditionProse(rule.condition, telling), NEEDED)}`;
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
  const consequence = rule.kind === 'response' ? rule.consequence?.es : undefined;
  const { contested = [], notes } = rule;
  return html`<h4>Si no se cumple</h4>
${
  missedReadings(rule).length === 0
    ? undefined
    : html`<p>El resultado es: <b>${VERDICT_NAMES[missedVerdict(rule)].es}</b>.</p>
`
}${consequence === undefined ? undefined : html`<p>Consecuencia: ${consequenceWords(consequence)}</p>`}${notes?.missed === undefined ? undefined : html`<p>${notes.missed.es}</p>`}${notes?.compliant === undefined ? undefined : html`<p>Si se cumple: ${notes.compliant.es}</p>`}${contested.map(
  ({ question, of, when, verdict }) =>
    html`<div class="reading">${conditionMarkup(conditionProse(when, telling), {
      before: html`${WHERE[of ?? 'both']}, según la pregunta ${questionLink(atlas, question)} el resultado es ${byReadingWords(verdict)},`,
      if: 'si además',
    })}</div>
`,
)}`;
}

const WHERE = {
  compliant: 'Aunque se cumpla',
  missed: 'Si no se cumple',
  both: 'Se cumpla o no',
} as const;

/** A text that follows «Consecuencia:» as one sentence, with no second colon in it. */
function consequenceWords(text: string): string {
  const [head = '', ...rest] = text.split(/(?<=^[^.:]*): /);
  const lowered = /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(head)
    ? head.charAt(0).toLowerCase() + head.slice(1)
    : head;
  return [lowered, ...rest.map(capitalised)].join('. ');
}
