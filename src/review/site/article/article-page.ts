import type { ResponseRule } from '../../../rules/index';
import type { Diagram } from '../../diagram/diagram';
import { machineName } from '../../diagram/machine-names';
import { termProse } from '../../prose/term-prose';
import { html, type Markup } from '../../report/html/markup';
import { type ArticlePlace, placeOf } from '../article-place';
import { type Atlas, PATHS } from '../atlas';
import { citationLink, machinePath } from '../links';
import { articlePart } from '../machine/article-part';
import { machinePicture } from '../machine/machine-picture';
import { machineTables } from '../machine/machine-tables';
import { ruleCard } from '../rule/rule-card';
import type { PageContent } from '../shell/page';
import { lawAside } from './law-aside';
import { provisionList } from './provisions';

/** An article: its terms first, what it decides, its rules, its questions, its procedures. */
export async function articlePage(
  place: ArticlePlace,
  atlas: Atlas,
  diagrams: readonly Diagram[],
): Promise<PageContent> {
  const rules = atlas.rulesOf(place);
  const law = lawAside(place, atlas);
  const content = html`${termBox(place, atlas)}${provisionList(place, atlas)}${
    rules.length === 0
      ? undefined
      : html`<section aria-labelledby="reglas"><h2 id="reglas">Reglas (${rules.length})</h2>
${rules.map((rule) => ruleCard(rule, atlas))}</section>
`
  }${questionList(place, atlas)}${await procedures(place, atlas, diagrams)}${relatedList(place, atlas)}`;
  return {
    title: place.name,
    path: place.path,
    body: html`${neighbours(place, atlas)}<h1>${place.name}</h1>
${law === undefined ? content : html`<div class="beside"><div>${content}</div>${law}</div>`}`,
  };
}

/** The terms of the article at a glance, each with the way to count it; those of this tool apart. */
function termBox(place: ArticlePlace, atlas: Atlas): Markup {
  const owed = atlas
    .rulesOf(place)
    .filter((rule): rule is ResponseRule => rule.kind === 'response')
    .map((rule) => ({ rule, ...termProse(rule, atlas.telling(rule)) }));
  const written = owed.filter(({ isOwn }) => !isOwn);
  const own = owed.filter(({ isOwn }) => isOwn);
  const list = (terms: typeof owed) => html`<ul>${terms.map((term) => termItem(term, atlas))}</ul>`;
  return html`${
    written.length === 0
      ? undefined
      : html`<section class="terms" aria-labelledby="plazos"><h2 id="plazos">${written.length === 1 ? 'El plazo' : 'Los plazos'} de este artículo</h2>
${list(written)}</section>
`
  }${
    own.length === 0
      ? undefined
      : html`<section class="terms" aria-labelledby="sin-cifra"><h2 id="sin-cifra">Sin plazo en el artículo</h2>
<p>El tiempo lo pone esta herramienta, para que la demora se vea.</p>
${list(own)}</section>
`
  }`;
}

function termItem(
  { rule, sentence }: { readonly rule: ResponseRule; readonly sentence: string },
  atlas: Atlas,
): Markup {
  const href = atlas.calculatorHref(rule);
  // Whoever answers for an act of its own time owes nothing by then.
  const isJudgedAct = rule.response === 'self' && rule.modality === 'validity-condition';
  return html`<li><p class="due">${sentence}.</p>
<p><a href="#${atlas.ruleAnchor(rule)}">${rule.title.es}</a>${isJudgedAct ? undefined : html` <small>${atlas.organ(rule.addressee)}</small>`}</p>
${href === undefined ? undefined : html`<p><a class="action" href="${href}">Calcular cuándo vence</a></p>`}</li>
`;
}

/** Questions that name the article, though no rule of it turns on them. */
function questionList({ instrument, article }: ArticlePlace, atlas: Atlas): Markup | undefined {
  const asked = atlas.input.pack.questions.filter(
    ({ articles }) => instrument === 'reglamento' && articles.includes(article),
  );
  if (asked.length === 0) return undefined;
  return html`<section aria-labelledby="preguntas"><h2 id="preguntas">Preguntas abiertas</h2>
<ul>${asked.map(
    ({ id, title, question }) =>
      html`<li><a href="${PATHS.questions}#${id}">${id}. ${title}</a>: ${question}</li>`,
  )}</ul></section>
`;
}

async function procedures(
  place: ArticlePlace,
  atlas: Atlas,
  diagrams: readonly Diagram[],
): Promise<Markup | undefined> {
  const parts: Markup[] = [];
  for (const [at, machine] of atlas.machines.entries()) {
    const diagram = diagrams[at];
    const part = diagram === undefined ? undefined : articlePart(machine, diagram, place);
    if (part === undefined) continue;
    const name = machineName(machine);
    parts.push(html`<section aria-labelledby="m-${name}"><h3 id="m-${name}"><a href="${machinePath(name)}">${part.diagram.root.description}</a></h3>
<p>Parte del procedimiento que cita este artículo. Los estados que lo citan llevan la marca «ART. ${place.article}»; los demás son de donde parten o a donde llevan sus actos.</p>
${await machinePicture(part.diagram, { prefix: `${name}-`, part: true })}<details><summary>Lo mismo, en tablas</summary>
${machineTables(part.diagram, `${name}-t-`)}</details>
</section>
`);
  }
  return parts.length === 0
    ? undefined
    : html`<section aria-labelledby="procedimientos"><h2 id="procedimientos">En los procedimientos</h2>
${parts}</section>
`;
}

/** Articles whose rules name this one, or that its rules name. */
function relatedList(place: ArticlePlace, atlas: Atlas): Markup | undefined {
  const key = `${place.instrument}/${place.article}`;
  const named = atlas.rulesOf(place).flatMap(({ citation }) => citation.related ?? []);
  const naming = atlas.input.pack.rules
    .filter(({ citation }) => citation.related?.includes(key))
    .map(({ citation }) => `${citation.instrument}/${citation.article}`);
  const keys = [...new Set([...named, ...naming])].filter((each) => each !== key);
  if (keys.length === 0) return undefined;
  const places = keys.map((each) => {
    const [instrument = '', article = ''] = each.split('/');
    return { instrument, article };
  });
  places.sort((one, other) => (placeOf(one).path < placeOf(other).path ? -1 : 1));
  return html`<section aria-labelledby="relacionados"><h2 id="relacionados">Artículos relacionados</h2>
<ul class="inline">${places.map((each) => html`<li>${citationLink(atlas, each)}</li>`)}</ul></section>
`;
}

/** The articles before and after this one. */
function neighbours(place: ArticlePlace, { articles }: Atlas): Markup {
  const at = articles.findIndex(({ path }) => path === place.path);
  const [before, after] = [articles[at - 1], articles[at + 1]];
  return html`<nav class="crumbs" aria-label="Artículos vecinos"><ul><li>${before === undefined ? undefined : html`<a href="${before.path}" rel="prev">← ${before.name}</a>`}</li><li><a href="${PATHS.index}#articulos">Todos los artículos</a></li><li>${after === undefined ? undefined : html`<a href="${after.path}" rel="next">${after.name} →</a>`}</li></ul></nav>
`;
}
