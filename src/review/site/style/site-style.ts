import { PICO } from '../assets/pico';
import { SERIF } from '../assets/serif';
import { LAYOUT } from './layout';
import { PARTS } from './parts';
import { PRINT } from './print';
import { THEME } from './theme';

const FACE = `/* Source Serif 4, © Adobe, SIL Open Font License 1.1 */
@font-face{font-family:"Source Serif 4";src:url(data:font/woff2;base64,${SERIF}) format("woff2");font-weight:200 900;font-style:normal;font-display:swap}
`;

/** The one style sheet of the site, with its typeface in it: it loads nothing. */
export const siteStyle = (): string => `${PICO}\n${FACE}${THEME}${LAYOUT}${PARTS}${PRINT}`;
