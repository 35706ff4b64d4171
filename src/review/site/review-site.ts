import { diagramOf } from '../diagram/diagram-of';
import { html } from '../report/html/markup';
import { articlePage } from './article/article-page';
import { SEARCH_CLIENT } from './assets/search-client';
import { Atlas, PATHS } from './atlas';
import { figuresPage } from './figures-page';
import { machinePage } from './machine/machine-page';
import { proceduresPage } from './machine/procedures-page';
import { overviewPage } from './overview-page';
import { questionsPage } from './questions-page';
import { type PageContent, page, type Section, type Shell, STYLE_PATH } from './shell/page';
import type { SiteFile } from './site-file';
import type { SiteInput } from './site-input';
import { siteStyle } from './style/site-style';

/**
 * The review site of a rule pack, in Spanish: a page for each article, each procedure, the open
 * questions and the figures. The same bytes for the same input.
 *
 * @returns the files one after another; none needs anything outside the folder that holds them
 */
export async function* reviewSite(input: SiteInput): AsyncGenerator<SiteFile> {
  const atlas = new Atlas(input);
  const shell = shellOf(input);
  const diagrams = atlas.machines.map((machine) =>
    diagramOf(machine, { profile: input.profile, language: 'es' }),
  );
  yield { path: STYLE_PATH, content: siteStyle() };
  for (const content of [
    overviewPage(atlas, SEARCH_CLIENT),
    questionsPage(atlas),
    figuresPage(atlas),
    proceduresPage(diagrams),
    ...given(input),
  ]) {
    yield page(content, shell);
  }
  for (const [at, machine] of atlas.machines.entries()) {
    const diagram = diagrams[at];
    if (diagram !== undefined) yield page(await machinePage(machine, diagram, atlas), shell);
  }
  for (const place of atlas.articles) yield page(await articlePage(place, atlas, diagrams), shell);
}

/** Pages whose bodies are made elsewhere. */
function given({ calculators, changes }: SiteInput): readonly PageContent[] {
  return [
    ...(calculators === undefined
      ? []
      : [
          {
            title: 'Calculadoras',
            path: PATHS.calculators,
            body: calculators.body,
            scripts: [calculators.script],
            styles: [calculators.style],
          },
        ]),
    ...(changes === undefined
      ? []
      : [
          {
            title: 'Cambios',
            path: PATHS.changes,
            body: html`<h1>Cambios</h1>
${changes.body}`,
            styles: [changes.style],
          },
        ]),
  ];
}

function shellOf({ profile, version, calculators, changes }: SiteInput): Shell {
  const entry = (path: string, name: string): Section => ({ path, name });
  return {
    sections: [
      entry(PATHS.index, 'Inicio'),
      ...(calculators === undefined ? [] : [entry(PATHS.calculators, 'Calculadoras')]),
      entry(PATHS.procedures, 'Procedimientos'),
      entry(PATHS.questions, 'Preguntas'),
      entry(PATHS.figures, 'Cifras'),
      ...(changes === undefined ? [] : [entry(PATHS.changes, 'Cambios')]),
    ],
    colophon: `@mecanismo/protocol ${version} · perfil ${profile.id} · reglas ${profile.rules.hash}`,
  };
}
