import { html, Markup } from '../../report/html/markup';
import type { SiteFile } from '../site-file';
import { pagePolicy } from './policy';

/** A page of the site before it is put into its shell. */
export interface PageContent {
  readonly title: string;
  /** Name of its file. */
  readonly path: string;
  readonly body: Markup;
  /** Code of ours, each run in the page; nothing else is. Data never goes in here. */
  readonly scripts?: readonly string[];
  /** Rules of style of this page alone. */
  readonly styles?: readonly string[];
}

/** What every page of one site has. */
export interface Shell {
  readonly sections: readonly Section[];
  /** What the site was written from, at the foot of every page. */
  readonly colophon: string;
}

/** An entry of the navigation. */
export interface Section {
  readonly path: string;
  readonly name: string;
}

export const STYLE_PATH = 'estilo.css';
export const SITE_NAME = 'El Reglamento del Mecanismo, regla por regla';

/** A page complete in its shell: it loads its style sheet and nothing else. */
export function page(content: PageContent, { sections, colophon }: Shell): SiteFile {
  const { title, path, body, scripts = [], styles = [] } = content;
  const text = html`<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ scripts, styles })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${path === 'index.html' ? title : `${title} · ${SITE_NAME}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
${styles.map(
  (style) => html`<style>${new Markup(style)}</style>
`,
)}</head>
<body>
<a class="skip" href="#contenido">Ir al contenido</a>
<header class="site">
<p class="name"><a href="index.html">${SITE_NAME}</a></p>
<nav aria-label="Secciones"><ul>${sections.map(
    (section) =>
      html`<li><a href="${section.path}"${new Markup(section.path === path ? ' aria-current="page"' : '')}>${section.name}</a></li>`,
  )}</ul></nav>
</header>
<main id="contenido" tabindex="-1">
${body}</main>
<footer class="site">
<p>Explica las reglas con las que trabaja esta herramienta. No es el texto de la ley ni asesoría jurídica.</p>
<p class="colophon">${colophon}</p>
</footer>
${scripts.map(
  (script) => html`<script>${new Markup(script)}</script>
`,
)}</body>
</html>
`.text;
  return { path, content: text };
}
