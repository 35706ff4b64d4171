import { coverageSummary } from '../coverage/coverage-summary';
import { html, type Markup } from '../report/html/markup';
import { provisionsOf } from './article/provisions';
import type { ArticlePlace } from './article-place';
import { type Atlas, PATHS } from './atlas';
import { searchSection } from './search/search-section';
import { type PageContent, SITE_NAME } from './shell/page';

/** What the site holds: search, what carries the law, who answers for it, every article. */
export function overviewPage(atlas: Atlas, searchScript: string): PageContent {
  return {
    title: SITE_NAME,
    path: PATHS.index,
    body: html`<h1>${SITE_NAME}</h1>
<p class="lede">Qué manda cada artículo, en palabras llanas y exactas: quién debe qué, en qué plazo, con qué excepciones, y qué lectura se tomó donde el texto está abierto.</p>
${searchSection(atlas)}${entrances(atlas)}${coverageNumbers(atlas)}${signatures(atlas)}${articleTable(atlas)}${provenance(atlas)}`,
    scripts: [searchScript],
  };
}

function entrances({ input }: Atlas): Markup {
  const { questions, parameters } = input.pack;
  return html`<section aria-labelledby="entradas"><h2 id="entradas">Por dónde empezar</h2>
<ul class="cards">
${
  input.calculators === undefined
    ? undefined
    : html`<li><a href="${PATHS.calculators}">Calculadoras</a> Cuándo vence un plazo, qué decide una votación, qué procede en un caso.</li>
`
}<li><a href="#articulos">Artículos</a> Uno por uno, con sus reglas.</li>
<li><a href="${PATHS.procedures}">Procedimientos</a> Dibujados: de un estado a otro, por qué acto.</li>
<li><a href="${PATHS.questions}">Preguntas abiertas</a> ${questions.length} puntos en que el texto admite más de una lectura.</li>
<li><a href="${PATHS.figures}">Cifras</a> ${parameters.length} plazos, mayorías y listas, con su fuente.</li>
${
  input.changes === undefined
    ? undefined
    : html`<li><a href="${PATHS.changes}">Cambios</a> Qué significa lo que cambió.</li>
`
}</ul></section>
`;
}

function coverageNumbers({ input }: Atlas): Markup | undefined {
  const { coverage } = input.pack;
  if (coverage === undefined) return undefined;
  const { articles, provisions, norms, byRule, byMachine, bySchema, byReason } =
    coverageSummary(coverage);
  const rows = [
    ['por una regla que se comprueba', byRule],
    ['por un paso de un procedimiento', byMachine],
    ['por la forma de un dato que se registra', bySchema],
    ['por nada: se dice por qué no puede comprobarse', byReason],
  ] as const;
  return html`<section aria-labelledby="cobertura"><h2 id="cobertura">De qué se da cuenta</h2>
<p>${articles} artículos, con ${provisions} párrafos y fracciones, en los que hay ${norms} normas. Cada una se lleva:</p>
<table class="short"><caption>Normas, por lo que las lleva</caption>
<thead><tr><th scope="col">Se lleva</th><th scope="col" class="n">Normas</th></tr></thead>
<tbody>
${rows.map(
  ([name, count]) => html`<tr><th scope="row">${name}</th><td class="n">${count}</td></tr>
`,
)}</tbody></table></section>
`;
}

function signatures(atlas: Atlas): Markup {
  const { rules } = atlas.input.pack;
  const signed = rules.filter((rule) => atlas.isSigned(rule)).length;
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  return html`<section aria-labelledby="firmas"><h2 id="firmas">Quién responde</h2>
<p>De ${rules.length} reglas, ${signed === 0 ? 'ninguna está firmada' : `${signed} están firmadas`} y ${rules.length - signed} son borrador. Se prueban con ${examples} ejemplos.</p></section>
`;
}

function articleTable(atlas: Atlas): Markup {
  return html`<section aria-labelledby="articulos"><h2 id="articulos">Los artículos</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="articulos-t"><table>
<caption id="articulos-t">Artículos, con lo que deciden y sus reglas</caption>
<thead><tr><th scope="col">Artículo</th><th scope="col">Decide</th><th scope="col" class="n">Reglas</th></tr></thead>
<tbody>
${atlas.articles.map(
  (
    place,
  ) => html`<tr><th scope="row"><a href="${place.path}">${place.name}</a></th><td>${articleGist(place, atlas)}</td><td class="n">${atlas.rulesOf(place).length}</td></tr>
`,
)}</tbody></table></div></section>
`;
}

/** The first thing that an article decides, and how many more there are. */
export function articleGist(place: ArticlePlace, atlas: Atlas): string {
  const norms = provisionsOf(place, atlas).flatMap((provision) => provision.norms ?? []);
  const [first] = norms;
  if (first === undefined) return atlas.rulesOf(place)[0]?.title.es ?? '';
  return norms.length === 1 ? first.what : `${first.what}; y ${norms.length - 1} más`;
}

function provenance({ input }: Atlas): Markup {
  const { profile, version, pack } = input;
  return html`<section aria-labelledby="procedencia"><h2 id="procedencia">De qué se escribió</h2>
<dl class="facts">
<dt>Perfil</dt><dd>${profile.id}</dd>
<dt>Programa</dt><dd>@mecanismo/protocol ${version}</dd>
<dt>Huella de las reglas</dt><dd><code>${profile.rules.hash}</code></dd>
<dt>Huella de los calendarios</dt><dd><code>${profile.calendarsHash}</code></dd>
${(pack.sources?.instruments ?? []).map(
  ({
    title,
    published,
    inForce,
  }) => html`<dt>Ley</dt><dd>${title}, publicada el ${published}, en vigor desde el ${inForce}</dd>
`,
)}</dl></section>
`;
}
