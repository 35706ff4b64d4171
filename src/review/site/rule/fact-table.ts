import type { Rule } from '../../../rules/index';
import { factProse } from '../../prose/fact-prose';
import type { RuleTelling } from '../../prose/rule-telling';
import { html, type Markup } from '../../report/html/markup';
import { conditionMarkup, selectionMarkup } from './prose-markup';

/** Where each fact of a rule is read from, and what stands for it where it is missing. */
export function factTable(rule: Rule, telling: RuleTelling, anchor: string): Markup | undefined {
  const facts = Object.values(rule.facts ?? {}).map((fact) => factProse(fact, telling));
  if (facts.length === 0) return undefined;
  return html`<details><summary>De dónde sale cada dato (${facts.length})</summary>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${anchor}-d"><table>
<caption id="${anchor}-d">Datos de la regla: de dónde se leen y qué se hace si faltan</caption>
<thead><tr><th scope="col">Dato</th><th scope="col">De dónde sale</th></tr></thead>
<tbody>
${facts.map(
  ({
    meaning,
    source,
    selection,
    notes,
    onlyIf,
  }) => html`<tr><th scope="row">${meaning}</th><td><div class="acts">${source}${selection === undefined ? '.' : html`: ${selectionMarkup(selection)}`}</div>${onlyIf === undefined ? undefined : conditionMarkup(onlyIf, { if: 'Sólo se busca si' })}${notes.map((note) => html`<p>${note}</p>`)}</td></tr>
`,
)}</tbody></table></div></details>
`;
}
