import type { Diagram } from '../../diagram/diagram';
import { drawSvg } from '../../diagram/svg/draw-svg';
import { html, Markup } from '../../report/html/markup';

/** A picture in the page, on a sheet of its own that scrolls where it is wider than the page. */
export async function machinePicture(diagram: Diagram, prefix: string): Promise<Markup> {
  const svg = await drawSvg(diagram, prefix);
  return html`<div class="sheet" role="region" tabindex="0" aria-labelledby="${prefix}title">${new Markup(svg)}</div>
`;
}
