/** Rules, terms, tables, pictures, search. */
export const PARTS = `
section.terms{border-left:4px solid var(--accent);background:var(--accent-wash);padding:1rem 1.25rem .6rem;margin:1.2rem 0 0;max-width:calc(68ch + 2.5rem)}
section.terms h2{margin:0 0 .5rem;font-size:.9rem;font-family:var(--sans);color:var(--soft)}
section.terms ul{padding:0;margin:0}
section.terms li{list-style:none;margin-bottom:.9rem}
section.terms li+li{border-top:1px solid var(--line);padding-top:.8rem}
section.terms p{margin-bottom:.2rem}
.due{font-size:1.14rem;line-height:1.4;font-weight:550}
a.action{display:inline-block;font-family:var(--sans);font-size:.86rem;font-weight:600;text-decoration:none;border:1.5px solid var(--accent);border-radius:3px;padding:.3rem .8rem;margin:.2rem 0}
a.action:hover{background:var(--accent);color:var(--ground)}
.rule,.question{border-top:1px solid var(--line);padding-top:1.6rem;margin:0 0 2.6rem}
.question h2{margin-top:0}
.norm{margin-bottom:.7rem}
.summary{font-size:1.08rem}
.term{border-left:4px solid var(--accent);padding-left:1rem;margin:1.2rem 0}
.term h4{margin-top:0}
.term .due{margin-bottom:.4rem}
dl{margin:0 0 .8rem}
dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1.2rem;font-size:.9rem}
dt{font-family:var(--sans);font-size:.8rem;font-weight:600;color:var(--soft);padding-top:.2rem}
dd{margin:0 0 .5rem}
dl.facts dd{margin:0}
dd p{margin:0 0 .3rem}
.reading{border-left:2px solid var(--line);padding-left:1rem;margin:.7rem 0 1rem;font-size:.95rem}
.reading p{margin-bottom:.3rem}
.reading>dl{margin:0}
ul.prose{border-left:2px solid var(--line);padding-left:1.6rem;margin:.3rem 0 .9rem}
ul.prose ul.prose{margin:.3rem 0}
ul.prose>li>.lead{font-style:normal;font-weight:550}
.compared{display:block;font-size:.86rem;line-height:1.45;color:var(--soft)}
ul.where{margin:.2rem 0 .6rem;font-size:.93rem}
.provisions>dd{border-bottom:1px solid var(--line);padding-bottom:.5rem}
.carriers{font-size:.9rem;margin-bottom:.7rem}
.carriers .reason{color:var(--soft)}
.scroll,.sheet{overflow-x:auto;margin:.8rem 0}
.scroll table{min-width:30rem}
table{font-size:.88rem;width:100%;margin:0}
table.short{max-width:34rem}
caption{text-align:left;caption-side:top;padding:.2rem 0}
th,td{vertical-align:top;padding:.5rem .9rem .5rem 0;background:none;--pico-background-color:transparent}
thead th{font-family:var(--sans);font-size:.78rem;font-weight:650;border-bottom:1.5px solid var(--ink)}
tbody th{font-weight:500;text-align:left}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td p,th p{margin:0 0 .3rem}
td ul{margin:0;padding-left:1.1rem}
details{border:0;margin:.9rem 0;padding:0}
details summary{font-family:var(--sans);font-size:.86rem;font-weight:600;line-height:1.4}
details[open]>summary{margin-bottom:.5rem}
th details,td details{margin:.3rem 0 0}
.given{font-size:.84rem;font-weight:400;padding-left:1.1rem}
.sheet{background:#fff;border:1px solid var(--line);padding:.5rem;max-height:44rem;overflow:auto}
.sheet svg{display:block;max-width:none;height:auto}
aside.law{border-top:3px double var(--line);margin-top:3rem;font-size:.93rem}
aside.law h2{margin-top:1rem;font-size:1.1rem}
aside.law blockquote{margin:0;padding:0 0 0 1rem;font-style:normal}
aside.law .warning{border-left:4px solid var(--accent);background:var(--accent-wash);padding:.5rem .8rem;font-weight:600}
aside.law .same{font-family:var(--sans);font-size:.8rem;color:var(--soft)}
@media (min-width:80rem){.beside>aside.law{margin-top:1.2rem}}
search{display:block;max-width:44rem}
search h2{margin-top:1.6rem}
input[type=search]{font-family:var(--serif);margin-bottom:.4rem}
#cuenta{font-family:var(--sans);font-size:.82rem;color:var(--soft);margin:0;min-height:1.3em}
.results{padding:0}
.results li{list-style:none;border-bottom:1px solid var(--line);padding:.5rem 0}
.results p{font-size:.88rem;color:var(--soft);margin:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.8rem;padding:0;max-width:none}
.cards li{list-style:none;border:1px solid var(--line);padding:.9rem 1rem;margin:0;font-size:.92rem;color:var(--soft)}
.cards a{display:block;font-size:1.08rem;font-weight:600}
:target:not(section),section:target>:is(h2,h3):first-child{background:var(--accent-wash);box-shadow:0 0 0 .4rem var(--accent-wash)}
.acts{max-width:68ch;margin-bottom:.6rem}
td .acts{margin-bottom:.3rem}
@media (max-width:36rem){
dl.facts{grid-template-columns:1fr}
dl.facts dd{margin-bottom:.4rem}
ul.prose{padding-left:1.1rem}
section.terms{padding:.9rem 1rem .4rem}
}
`;
