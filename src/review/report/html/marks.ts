import type { Verdict } from '../../../core/index';
import { html, type Markup } from './markup';

/** One shape for each verdict, so that none is told from another by colour alone. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  violation: 'M1 1h14v14H1zM5 4L4 5l3 3-3 3 1 1 3-3 3 3 1-1-3-3 3-3-1-1-3 3z',
  warning: 'M8 1l7.5 14H.5zM7.2 6v5h1.6V6zm0 6v1.6h1.6V12z',
  contestable: 'M8 .5L15.5 8 8 15.5.5 8zM8 3v10l5-5z',
  indeterminate:
    'M8 .5a7.5 7.5 0 1 0 .01 0zM8 2a6 6 0 1 1-.01 0zM7.2 9.5h1.6V12H7.2zM7.2 4h1.6v4.5H7.2z',
  pending: 'M8 .5a7.5 7.5 0 1 0 .01 0zM8 2a6 6 0 1 1-.01 0zM7.3 4h1.4v4l3 2-.8 1.2L7.3 8.7z',
  compliant: 'M2 8l1.5-1.5L6.5 9.5l6-6.5L14 4.5 6.5 12.5z',
  'not-applicable': 'M2 7h12v2H2z',
};

/** The shapes, to be drawn once and named afterwards. */
export const markDefinitions = (): Markup =>
  html`<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(
    SHAPES,
  ).map(
    ([verdict, path]) =>
      html`<symbol id="m-${verdict}" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd" d="${path}"/></symbol>`,
  )}<pattern id="over" width="8" height="18" patternUnits="userSpaceOnUse"><rect class="of-delay" width="4" height="18"/></pattern></defs></svg>
`;

export const mark = (verdict: Verdict): Markup =>
  html`<svg class="mark" aria-hidden="true" focusable="false"><use href="#m-${verdict}"/></svg>`;
