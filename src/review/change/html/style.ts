import { PAGE_NUMBERS, PALETTE_STYLE } from '../../report/html/palette';
import { sourceHash } from '../../report/html/style';

const LIGHT = '--gone:#8c1d18;--gone-wash:#fbecea;--come:#14532d;--come-wash:#e8f5ec';
const DARK = '--gone:#f5b5ae;--gone-wash:#4a1a16;--come:#a8e0bd;--come-wash:#12351f';

/** The looks of the page; no element has a style of its own, which the policy of the page refuses. */
export const STYLE = `
${PALETTE_STYLE}
:root{${LIGHT};
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
header,main,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:3rem;border-bottom:0}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:clamp(1.8rem,5vw,2.6rem)}
h2{font-size:1.5rem;border-bottom:3px double var(--ink);padding-bottom:.4rem;margin:3rem 0 1rem}
h3{font-size:1.15rem;margin:.1rem 0 .5rem}
p{margin:.35rem 0}
.lede{font-family:var(--serif);font-size:1.2rem}
header p:last-child,.why,.norm,.rules,footer{color:var(--soft);font-size:.9rem}
.count{font:400 1rem var(--sans);color:var(--soft)}
.less-protection h2{color:var(--gone)}
article{border-left:4px solid var(--line);padding:.2rem 0 .2rem 1.1rem;margin:1.6rem 0;break-inside:avoid-page}
.less-protection article{border-left-color:var(--gone)}
.unclear article{border-left-color:var(--ink)}
.more-protection article{border-left-color:var(--come)}
article>ul{list-style:none;margin:0;padding:0}
article>ul>li{padding:.5rem 0;border-top:1px solid var(--line)}
article>ul>li:first-child{border-top:0;padding-top:0}
.says{font-weight:600}
.details{font-size:.92rem;margin:.4rem 0}
del{color:var(--gone);background:var(--gone-wash);text-decoration:line-through}
ins{color:var(--come);background:var(--come-wash);text-decoration:underline;text-underline-offset:.18em}
code{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600;border-bottom:1.5px solid var(--ink)}
footer{border-top:1px solid var(--line);margin-top:3.5rem;padding-top:1rem;padding-bottom:3rem}
@media print{@page{margin:18mm 16mm;${PAGE_NUMBERS}}body{font-size:9.6pt}header,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}h2,h3{break-after:avoid-page}.scroll{overflow:visible}}`;

/** What the page allows itself: its own style, and nothing else. */
export const POLICY = `default-src 'none'; style-src '${sourceHash(STYLE)}'; base-uri 'none'; form-action 'none'`;

/** What changes look like inside a page that has a style, light or dark, of its own. */
export const BODY_STYLE = `
.changes{${LIGHT}}
@media screen and (prefers-color-scheme:dark){.changes{${DARK}}}
.changes .lede{font-size:1.2rem}
.changes article{background:none;box-shadow:none;border-radius:0;border-left:4px solid currentcolor;padding:.2rem 0 .2rem 1.1rem;margin:1.6rem 0;break-inside:avoid-page}
.changes .less-protection h2{color:var(--gone)}
.changes .less-protection article{border-left-color:var(--gone)}
.changes .more-protection article{border-left-color:var(--come)}
.changes article>ul{padding:0}
.changes article>ul>li{list-style:none;padding:.5rem 0}
.changes .says{font-weight:600;margin-bottom:.35rem}
.changes .why,.changes .norm,.changes .rules,.changes .details{font-size:.9rem;margin-bottom:.35rem}
.changes .count{font-size:1rem;font-weight:400}
.changes del{color:var(--gone);background:var(--gone-wash);text-decoration:line-through}
.changes ins{color:var(--come);background:var(--come-wash);text-decoration:underline;text-underline-offset:.18em}
.changes .scroll{overflow-x:auto}`;
