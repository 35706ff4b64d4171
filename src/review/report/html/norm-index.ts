import type { Finding } from '../../../audit/index';
import type { Verdict } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import { byCounts, countsOf } from '../case-tally';
import type { Annex } from './annex';
import { hasClasses } from './filter';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import type { PageStyle } from './page-style';
import type { Places } from './places';

/** Every norm with its counts, the most breached first; those of the annex are linked to. */
export function normIndex(
  findings: readonly Finding[],
  places: Places,
  annex: Annex,
  { language }: PageStyle,
): Markup {
  const words = HTML_WORDS[language];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  const norms = [...byRule]
    .map(([rule, all]) => ({ rule, first: all[0] as Finding, counts: countsOf(all) }))
    .sort(byCounts);
  const counted = BY_GRAVITY.filter((verdict) => norms.some(({ counts }) => counts.has(verdict)));
  return html`<section aria-labelledby="norms"><h2 id="norms">${words.norms}</h2>
<div class="scroll" role="group" tabindex="0" aria-labelledby="norms"><table><caption class="spoken">${words.norms}</caption>
<thead><tr><th scope="col">${words.norm}</th><th scope="col">${words.owed}</th>${verdictHeadings(counted, language)}</tr></thead>
<tbody class="sifted">
${norms.map(({ rule, first, counts }) => {
  const derivation = places.derivationOf(rule);
  const norm = citationWords(first.citation, language);
  return html`<tr class="${hasClasses(counts)}"><td class="short">${norm}</td><th scope="row">${derivation === undefined ? first.title[language] : html`<a href="#${annex.anchorOf(derivation)}">${first.title[language]}</a>`}</th>${countCells(counts, counted)}</tr>
`;
})}</tbody></table></div></section>
`;
}

/** The headings of columns of counts. */
export const verdictHeadings = (
  counted: readonly Verdict[],
  language: PageStyle['language'],
): readonly Markup[] =>
  counted.map(
    (verdict) => html`<th scope="col" class="n">${VERDICT_NAMES[verdict][language]}</th>`,
  );

/** How many findings gave each verdict, one cell for each. */
export const countCells = (
  counts: ReadonlyMap<Verdict, number>,
  counted: readonly Verdict[],
): readonly Markup[] =>
  counted.map((verdict) => {
    const count = counts.get(verdict) ?? 0;
    return html`<td class="n${count === 0 ? ' none' : ''}">${count}</td>`;
  });
