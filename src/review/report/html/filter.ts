import type { Finding } from '../../../audit/index';
import type { Verdict } from '../../../core/index';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import { countsOf } from '../case-tally';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import type { PageStyle } from './page-style';

/** Classes of what has findings of several verdicts: a case, a row of an index. */
export const hasClasses = (counts: ReadonlyMap<Verdict, number>): string =>
  BY_GRAVITY.filter((verdict) => counts.has(verdict))
    .map((verdict) => `has-${verdict}`)
    .join(' ');

/** Shows the findings of one verdict alone, and the cases and norms that have one; no script. */
export function verdictFilter(findings: readonly Finding[], { language }: PageStyle): Markup {
  const words = HTML_WORDS[language];
  const counts = countsOf(findings);
  if (counts.size < 2) return html``;
  const choice = (id: string, name: string, checked: string | undefined) =>
    html`<label><input type="radio" name="show" id="show-${id}" autocomplete="off"${checked === undefined ? undefined : html` checked="${checked}"`}/> ${name}</label>
`;
  return html`<fieldset class="filter"><legend>${words.filter}</legend>
${choice('all', words.everything(findings.length), 'checked')}${BY_GRAVITY.flatMap((verdict) => {
  const count = counts.get(verdict);
  return count === undefined
    ? []
    : [choice(verdict, words.verdictCount(VERDICT_NAMES[verdict][language], count), undefined)];
})}</fieldset>
`;
}

/** On paper a page says which part of it was printed, and nothing where it is whole. */
export const FILTER_STYLE = `
.filter{border:1px solid var(--line);margin:1.5rem 0 0;padding:.3rem 1rem .6rem;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.9rem}
.filter legend{font-weight:600;padding:0 .35rem;margin-left:-.35rem}
.filter label{display:inline-flex;align-items:center;gap:.45rem;min-height:1.75rem;cursor:pointer}
.filter input{accent-color:var(--ink);width:1.05rem;height:1.05rem;margin:0}
@supports not selector(:has(a)){.filter{display:none}}
${BY_GRAVITY.map(
  (verdict) =>
    `body:has(#show-${verdict}:checked) :is(.finding:not(.${verdict}),.terms>li:not(.${verdict}),.case:not(.has-${verdict}),.sifted>tr:not(.has-${verdict})){display:none}`,
).join('\n')}
@media print{.filter:has(#show-all:checked),.filter label:not(:has(:checked)),.filter input{display:none}}`;
