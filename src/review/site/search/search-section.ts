import { visible } from '../../../core/index';
import { html, Markup } from '../../report/html/markup';
import { citationWords } from '../../words/citation-words';
import { provisionsOf } from '../article/provisions';
import { type Atlas, PATHS } from '../atlas';

/** Something that can be found: short keys, for there are hundreds. */
export interface SearchEntry {
  /** Kind of thing, in Spanish. */
  readonly k: string;
  /** Its title. */
  readonly t: string;
  /** What else is searched, and shown of it. */
  readonly x: string;
  /** Where it is. */
  readonly h: string;
}

/** The box, the place of the results, and what is searched, as data that the page does not run. */
export function searchSection(atlas: Atlas): Markup {
  return html`<search aria-labelledby="buscar-t"><h2 id="buscar-t">Buscar</h2>
<label for="buscar">Artículo, palabra o plazo <small>(con la tecla / se llega aquí)</small></label>
<input type="search" id="buscar" autocomplete="off" spellcheck="false" placeholder="94, comunicar medidas, quórum">
<p id="cuenta" role="status"></p>
<ol id="resultados" class="results"></ol>
<noscript><p>La búsqueda necesita JavaScript. Sin él, la lista de artículos está más abajo.</p></noscript>
<script type="application/json" id="indice">${dataMarkup(searchEntries(atlas))}</script></search>
`;
}

/** Data inside an element: it cannot end it, and what cannot be seen is written out. */
const dataMarkup = (entries: readonly SearchEntry[]): Markup =>
  new Markup(JSON.stringify(entries).replaceAll('<', '\\u003c'));

/** The pages of the site that are of no article. */
function pagesOf({ input }: Atlas): readonly SearchEntry[] {
  const pages = [
    { t: 'Procedimientos', x: 'Los procedimientos dibujados, paso por paso.', h: PATHS.procedures },
    {
      t: 'Preguntas abiertas',
      x: 'Dudas del texto y cómo las lee cada lectura.',
      h: PATHS.questions,
    },
    { t: 'Cifras de la ley', x: 'Plazos, mayorías y listas, con sus fechas.', h: PATHS.figures },
    ...(input.calculators === undefined
      ? []
      : [
          {
            t: 'Calculadoras',
            x: 'Calcular cuándo vence un plazo, si se aprueba una votación y qué sigue en un caso.',
            h: PATHS.calculators,
          },
        ]),
    ...(input.changes === undefined
      ? []
      : [{ t: 'Cambios', x: 'Qué cambió en las reglas y a quién protege.', h: PATHS.changes }]),
  ];
  return pages.map((each) => ({ k: 'Página', ...each }));
}

/** Pages, articles, rules and questions, each with where it is. */
export function searchEntries(atlas: Atlas): readonly SearchEntry[] {
  const { rules, questions } = atlas.input.pack;
  const entries = [
    ...pagesOf(atlas),
    ...atlas.articles.map((place) => ({
      k: 'Artículo',
      t: place.name,
      x: provisionsOf(place, atlas)
        .flatMap(({ norms = [] }) => norms.map(({ what }) => what))
        .join('. '),
      h: place.path,
    })),
    ...rules.map((rule) => ({
      k: 'Regla',
      t: rule.title.es,
      x: `${citationWords(rule.citation, 'es')}. ${rule.summary}`,
      h: atlas.ruleHref(rule),
    })),
    ...questions.map(({ id, title, question }) => ({
      k: 'Pregunta',
      t: `${id}. ${title}`,
      x: question,
      h: `${PATHS.questions}#${id}`,
    })),
  ];
  return entries.map(({ k, t, x, h }) => ({ k, t: visible(t), x: visible(x), h }));
}
