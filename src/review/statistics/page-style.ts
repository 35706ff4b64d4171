import { PAGE_NUMBERS, PALETTE_STYLE, SPOKEN_STYLE } from '../report/html/palette';

/** Style of the page of statistics: for a screen, a telephone and paper, without any image or font. */
export const PAGE_STYLE = `
${PALETTE_STYLE}
${SPOKEN_STYLE}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--paper);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; border-top: 2px solid var(--ink); padding-top: .75rem; }
h2.part { border-top: 1px solid var(--line); font-size: 1.05rem; margin-top: 1.75rem; }
ul { padding-left: 1.1rem; } ul.notes { color: var(--soft); font-size: .86rem; margin: .25rem 0 .75rem; }
nav ul { columns: 2; font-size: .92rem; } a { color: var(--bar); }
.scroll { overflow-x: auto; position: relative; } .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; z-index: 2; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; min-width: 16rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; max-width: 11rem; }
tbody th, thead th:first-child { text-align: left; font-weight: 400; }
td { white-space: nowrap; } td.text { white-space: normal; }
tr.total th, tr.total td { font-weight: 700; } tr.year th, tr.year td { font-weight: 600; }
tr.nested th { white-space: nowrap; } tr.part.nested th { padding-left: 1.6rem; } td.text, thead th.text { text-align: left; }
td.hidden { color: var(--soft); }
:target { scroll-margin-top: 1rem; background: var(--wash); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
figure { margin: 0; max-width: 32rem; } figcaption { font-size: .86rem; font-weight: 600; margin-bottom: .25rem; }
svg { width: 100%; height: auto; display: block; } svg rect { fill: var(--bar); }
svg text { font-size: 14px; dominant-baseline: central; fill: var(--ink); } svg .label { text-anchor: end; }
@media (forced-colors: active) { svg rect { fill: CanvasText; } }
@media (max-width: 40rem) { tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 7rem; max-width: 45vw; }
  nav ul { columns: 1; } body { font-size: 15px; } th, td { padding: .25rem .4rem; } }
@media print { body { max-width: none; padding: 0; font-size: 11px; } nav, .skip { display: none; } th, td { padding: .12rem .5rem; } ul.notes { font-size: 9.5px; }
  .charts { display: block; } figure { display: inline-block; width: 46%; margin: 0 3% .6rem 0; vertical-align: top; } figcaption { font-size: 10px; } .scroll { overflow: visible; }
  .opening { break-inside: avoid; } .opening:not(:last-child) { break-after: avoid; } p, li { orphans: 3; widows: 3; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } table { font-size: 9.5px; }
  @page { size: letter; margin: 16mm 16mm 18mm; ${PAGE_NUMBERS} } }
`;
