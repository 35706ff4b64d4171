import type { Diagram } from '../../diagram/diagram';
import { drawSvg, type PictureOptions } from '../../diagram/svg/draw-svg';
import { html, Markup } from '../../report/html/markup';

/** A picture in the page, on a sheet of its own that scrolls where it is wider than the page. */
export async function machinePicture(
  diagram: Diagram,
  options: PictureOptions & { readonly prefix: string },
): Promise<Markup> {
  const svg = await drawSvg(diagram, options);
  return html`<div class="sheet" role="region" tabindex="0" aria-labelledby="${options.prefix}title">${new Markup(svg)}</div>
`;
}
