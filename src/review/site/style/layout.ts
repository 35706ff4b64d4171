/** The shell of every page, and the measure of its text. */
export const LAYOUT = `
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{overflow-wrap:break-word;font-variant-numeric:lining-nums}
body>header.site,body>main,body>footer.site{max-width:54rem;width:auto;margin:0 auto;padding:0 1.25rem}
body>header.site{padding-top:1.1rem;padding-bottom:.8rem;border-bottom:3px double var(--line);display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;justify-content:space-between}
header.site .name{margin:0;font-weight:600}
header.site .name a{color:var(--ink);text-decoration:none}
header.site nav{display:block;font-family:var(--sans);font-size:.85rem}
header.site nav ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0;padding:0}
header.site nav li{padding:.2rem 0;list-style:none}
header.site nav li a{margin:0;padding:.25rem 0;border-radius:0;text-decoration:none;color:var(--soft)}
header.site nav li a:hover{color:var(--accent)}
header.site nav li a[aria-current]{color:var(--ink);box-shadow:0 2px 0 var(--accent)}
body>main{padding-top:2rem;padding-bottom:2rem}
main:focus{outline:none}
main h1{font-size:clamp(1.9rem,4.5vw,2.7rem);line-height:1.12;margin:0 0 .6rem;letter-spacing:-.01em;text-wrap:balance;font-weight:650;max-width:40rem}
main h2{font-size:1.5rem;line-height:1.2;margin:3rem 0 .9rem;font-weight:600;text-wrap:balance}
main h3{font-size:1.22rem;line-height:1.28;margin:0 0 .3rem;font-weight:600;text-wrap:balance}
main h4{font-size:.82rem;font-family:var(--sans);font-weight:650;letter-spacing:.02em;margin:1.5rem 0 .3rem;color:var(--soft)}
main p,main ul,main ol,main dl,main blockquote,main details,.rule,.question{max-width:68ch}
main li{margin-bottom:.25rem}
main li p{margin-bottom:.25rem}
a{text-underline-offset:.16em}
:is(a,summary,[tabindex]:not(main),input):focus-visible{outline:3px solid var(--accent);outline-offset:3px;box-shadow:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem;z-index:2}
.lede{font-size:1.16rem;color:var(--soft);line-height:1.5}
.lede code{font-size:.8em}
small,.norm,caption{font-family:var(--sans);font-size:.8rem;color:var(--soft)}
code{font-size:.78em;padding:.1em .3em;overflow-wrap:anywhere}
body>footer.site{border-top:3px double var(--line);padding-top:1rem;padding-bottom:3rem;font-size:.85rem;color:var(--soft)}
footer.site p{margin:0 0 .3rem}
.colophon{font-family:var(--sans);font-size:.72rem;overflow-wrap:anywhere}
nav.crumbs{display:block}
.crumbs,nav.crumbs ul{font-family:var(--sans);font-size:.85rem;margin:0 0 1.4rem}
nav.crumbs ul{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;justify-content:space-between;padding:0;max-width:none}
nav.crumbs li{list-style:none;padding:0;margin:0}
nav.crumbs li a{margin:0;padding:.2rem 0}
main nav[aria-label=Preguntas]{display:block}
ul.inline{display:flex;flex-wrap:wrap;gap:.15rem .9rem;padding:0;margin:0 0 1rem;max-width:none;font-size:.9rem}
nav ul:first-of-type,nav ul:last-of-type{margin-left:0;margin-right:0}
ul.inline li{list-style:none;padding:0;margin:0}
ul.inline li a{margin:0;padding:0}
@media (min-width:80rem){
body:has(>main :is(.beside,.machine))>:is(header.site,main,footer.site){max-width:76rem}
.beside{display:grid;grid-template-columns:minmax(0,68ch) minmax(18rem,1fr);gap:0 3rem;align-items:start}
.beside>aside.law{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto}
}
@media (max-width:36rem){
body>header.site,body>main,body>footer.site{padding-left:1rem;padding-right:1rem}
body>main{padding-top:1.2rem}
main h2{margin-top:2.2rem}
}
`;
