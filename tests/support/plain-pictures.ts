import type { Diagram } from '../../src/review/diagram/diagram';
import type { PictureOptions } from '../../src/review/diagram/svg/draw-svg';

/** In place of the pictures, whose layout takes longer than all else, where a test is not about them. */
export const drawSvg = async (
  { root }: Diagram,
  { prefix = '' }: PictureOptions = {},
): Promise<string> =>
  `<svg role="img" aria-labelledby="${prefix}title ${prefix}desc"><title id="${prefix}title">${root.id}</title><desc id="${prefix}desc"></desc></svg>`;
