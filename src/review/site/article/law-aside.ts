import { html, type Markup } from '../../report/html/markup';
import type { ArticlePlace } from '../article-place';
import type { Atlas } from '../atlas';

/** The text of the article, as the user gave it, and whether the rules were written from it. */
export function lawAside(
  { instrument, article }: ArticlePlace,
  { law }: Atlas,
): Markup | undefined {
  if (law === undefined || law.instrument !== instrument) return undefined;
  const found = law.of(article);
  const notice =
    found.length === 0
      ? 'El texto que se dio no trae este artículo.'
      : law.isSame(article)
        ? 'Es el mismo texto del que se escribieron las reglas.'
        : 'Atención: no es el texto del que se escribieron las reglas. Hay que leerlas de nuevo.';
  const isSame = found.length > 0 && law.isSame(article);
  return html`<aside class="law" aria-labelledby="texto"><h2 id="texto">Texto de la ley</h2>
<p class="${isSame ? 'same' : 'warning'}">${notice}</p>
${found.map(
  ({
    provisions,
  }) => html`<blockquote>${provisions.map(({ text }) => html`<p>${text}</p>`)}</blockquote>
`,
)}</aside>
`;
}
