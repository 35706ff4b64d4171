import { sha256Of } from '../../../rules/index';
import { FILTER_STYLE } from './filter';
import { PAGE_NUMBERS, PALETTE_STYLE, SPOKEN_STYLE } from './palette';

/** The looks of the page; no element has a style of its own, which the policy of the page refuses. */
export const STYLE = `
${PALETTE_STYLE}
:root{--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
header.top,nav,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
header.top{padding-top:3.5rem}
header.top::after{content:"";display:block;border-bottom:3px double var(--ink);margin-top:1.75rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:clamp(1.9rem,5vw,2.9rem);letter-spacing:-.01em}
h2{font-size:1.6rem;margin:3.25rem 0 1rem}
h3{font-size:1.12rem;margin:2rem 0 .6rem}
h4{font-size:1.05rem;line-height:1.35;margin:0}
p{margin:.4rem 0}
a{color:inherit;text-decoration-color:var(--accent);text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.lede{font-family:var(--serif);font-size:1.2rem;color:var(--soft);margin:.75rem 0 0}
.meta{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;margin:1.5rem 0 0;font-size:.88rem}
.meta dt{color:var(--soft)}
.meta dd{margin:0;min-width:0}
code,.id{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
.note{border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem;color:var(--soft);max-width:46rem}
.counts{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));gap:0;padding:0;margin:1rem 0;border:1px solid var(--line);border-width:1px 0}
.counts li{padding:.9rem .4rem .8rem 0;display:grid;gap:.1rem}
.counts span{font-size:.86rem;white-space:nowrap}
.counts b{font:600 2rem/1.1 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.counts .zero{color:var(--soft)}
.counts .zero b{font-weight:400}
${SPOKEN_STYLE}
${FILTER_STYLE}
nav{padding-top:1.25rem;font-size:.92rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:0;padding:0}
.back{font-size:.88rem;margin:1.5rem 0 0}
.cited{font-size:.88rem;columns:3 13rem;list-style:none}
.mark{width:.95em;height:.95em;vertical-align:-.1em;margin-right:.4em;flex:none}
.violation>.mark,.finding.violation .verdict,.terms .violation .mark,.terms .violation b,.counts .violation:not(.zero) b{color:var(--accent)}
.scroll{overflow-x:auto;position:relative;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600;border-bottom:1.5px solid var(--ink);white-space:nowrap}
tbody th{font-weight:400}
tbody th:first-child{min-width:9rem}
td .id,th .id{overflow-wrap:normal}
td.short{min-width:7.4rem}
td.n,th.n{text-align:right}
td.none{color:var(--soft)}
section.case{border-top:3px double var(--ink);margin-top:3.5rem}
section.case>h2{margin-top:1.25rem}
.tally{color:var(--soft);margin:0}
ol.terms{list-style:none;padding:0;margin:.5rem 0}
ol.terms>li{padding:.55rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:minmax(0,19rem) minmax(0,1fr);gap:.2rem 1.5rem;align-items:center}
.terms p{margin:0;font-size:.88rem;line-height:1.4}
.terms .span{grid-column:2;color:var(--soft);font-size:.82rem}
.bar{display:block;width:100%;height:18px}
.of-term{fill:var(--term)}.of-delay{fill:var(--accent)}.of-act{fill:var(--ink)}.of-event{fill:var(--soft)}
.axis{display:grid;grid-template-columns:minmax(0,19rem) minmax(0,1fr);gap:0 1.5rem;font-size:.8rem;color:var(--soft)}
.axis div{grid-column:2;display:flex;justify-content:space-between;gap:1rem}
.axis .bar{grid-column:2}
.key{font-size:.82rem;color:var(--soft)}
.key span{white-space:nowrap}
.key svg{width:2.4rem;height:.7rem;vertical-align:-.05em;margin:0 .3rem 0 .9rem}
.finding{border:1px solid var(--line);border-left:5px solid var(--line);padding:1.1rem 1.25rem;margin:1rem 0}
.finding.violation{border-left-color:var(--accent)}
.finding.warning,.finding.contestable{border-left-color:var(--ink)}
.verdict{font-size:.8rem;font-weight:700;letter-spacing:.07em;text-transform:uppercase;margin:0 0 .25rem}
.norm{color:var(--soft);font-size:.9rem}
.told>p{max-width:46rem}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1.1rem;font-size:.9rem;margin:.7rem 0 0}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.late{color:var(--accent);font-weight:600}
.finding h5{font-size:.9rem;margin:1rem 0 .2rem}
.finding ul{margin:.2rem 0;padding-left:1.15rem;font-size:.9rem}
details{margin:.8rem 0 0}
summary{cursor:pointer;font-size:.9rem;font-weight:600;padding:.3rem 0}
.rule{border-bottom:1px solid var(--line);padding:1rem 0;break-inside:avoid-page}
.rule p,.rule ul{max-width:46rem;font-size:.92rem}
.rule ul{padding-left:1.15rem;margin:.3rem 0}
footer{border-top:3px double var(--ink);margin-top:4rem;padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.88rem}
:target{scroll-margin-top:1rem;background:var(--wash)}
@media (max-width:46rem){
header.top{padding-top:2rem}
.meta{grid-template-columns:1fr;gap:0}.meta dd{margin-bottom:.45rem}
ol.terms>li,.axis{grid-template-columns:1fr}
.terms .span,.axis div,.axis .bar{grid-column:1}
.finding{padding:.9rem}
.facts{gap:.15rem .8rem}
td.short{min-width:6.6rem}
.axis span:last-child{text-align:right}
.key span{display:block}.key span{white-space:nowrap}
.key svg{margin-left:0}
}
@media screen{section.case{content-visibility:auto;contain-intrinsic-size:auto 90rem}}
@media (forced-colors:active){.of-term,.of-event{fill:GrayText}.of-delay,.of-act{fill:CanvasText}}
@media print{
@page{size:letter;margin:18mm 16mm 20mm;${PAGE_NUMBERS}}
body{font-size:9.6pt;line-height:1.4}
header.top,nav,main,footer{max-width:none;padding-left:0;padding-right:0}
header.top{padding-top:0}
h2{font-size:15pt;margin-top:1.6rem}
h2,h3,h4,h5{break-after:avoid-page}
p{orphans:3;widows:3}
section.case{break-inside:avoid-page;margin-top:2rem}
section.annex{break-before:page}
.finding{padding:.7rem .9rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.finding .told,.finding ul{break-inside:avoid-page}
.finding summary,caption{break-after:avoid-page}
.key,.axis{break-after:avoid-page}
nav,.back{display:none}
.counts{grid-template-columns:repeat(7,1fr)}
td.short{min-width:5.6rem}
th,td{padding:.22rem .7rem .22rem 0}
table{font-size:8.6pt}
.meta code{font-size:7.4pt}
.rule p,.rule ul,.told>p,.note{max-width:none}
.scroll{overflow:visible}
tr,li{break-inside:avoid-page}
thead{display:table-header-group}
a{text-decoration:none}
.skip{display:none}
details::details-content{content-visibility:visible;height:auto;display:block}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
:target{background:none}
}`;

/** What the page allows itself: its own style, and nothing else. */
export const POLICY = `default-src 'none'; style-src '${sourceHash(STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The hash of a text as a content security policy names it. */
export function sourceHash(text: string): string {
  const [, hex = ''] = sha256Of(text).split(':');
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
