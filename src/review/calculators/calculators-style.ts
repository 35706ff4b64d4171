/**
 * Style of the calculators, over Pico CSS. Every colour that means something comes with a word or a
 * sign; both themes keep a contrast of 4.5 to 1.
 */
export const CALCULATORS_STYLE = `
.calc{--calc-counted:#dbeafe;--calc-counted-ink:#10315f;--calc-skipped:#eceff3;--calc-skipped-ink:#424b57;--calc-trigger:#fdf0c4;--calc-trigger-ink:#4d3800;--calc-due:#9b1c1c;--calc-due-ink:#fff;--calc-rolled:#fbd9c6;--calc-rolled-ink:#5c2408;--calc-yes:#14532d;--calc-yes-ground:#dcf5e3;--calc-no:#8a1c1c;--calc-no-ground:#fde4e1;max-width:64rem;margin-inline:auto}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .calc{--calc-counted:#17365e;--calc-counted-ink:#dbe9ff;--calc-skipped:#2b313a;--calc-skipped-ink:#c3cad3;--calc-trigger:#4a3b0b;--calc-trigger-ink:#ffe9a6;--calc-due:#f0a3a0;--calc-due-ink:#3b0505;--calc-rolled:#5a2d14;--calc-rolled-ink:#ffdcc8;--calc-yes:#a7ecbe;--calc-yes-ground:#12351f;--calc-no:#ffb8b1;--calc-no-ground:#471512}}
[data-theme=dark] .calc{--calc-counted:#17365e;--calc-counted-ink:#dbe9ff;--calc-skipped:#2b313a;--calc-skipped-ink:#c3cad3;--calc-trigger:#4a3b0b;--calc-trigger-ink:#ffe9a6;--calc-due:#f0a3a0;--calc-due-ink:#3b0505;--calc-rolled:#5a2d14;--calc-rolled-ink:#ffdcc8;--calc-yes:#a7ecbe;--calc-yes-ground:#12351f;--calc-no:#ffb8b1;--calc-no-ground:#471512}
.calc{--pico-primary-background:var(--pico-primary);--pico-primary-border:var(--pico-primary);--pico-primary-hover-background:var(--pico-primary-hover);--pico-primary-hover-border:var(--pico-primary-hover);--pico-primary-inverse:var(--pico-background-color)}
.calc button.outline{--pico-background-color:transparent;--pico-color:var(--pico-primary);--pico-border-color:var(--pico-primary)}
.calc button.outline:is(:hover,:focus,:active){--pico-background-color:transparent;--pico-color:var(--pico-primary-hover);--pico-border-color:var(--pico-primary-hover)}
.calc-nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:0 0 1rem}
.calc-nav li{list-style:none;padding:0}
.calc-section{border-top:1px solid var(--pico-muted-border-color,#ccc);padding-top:1.5rem;scroll-margin-top:1rem}
.calc-form{display:grid;gap:0 2rem;grid-template-columns:1fr;margin-bottom:1rem}
.calc fieldset{min-width:0}
.calc legend{font-weight:600}
.calc select[size]{height:auto;max-height:22rem;padding:.35rem;background-image:none}
.calc select[size] option{white-space:normal;padding:.3rem .25rem;border-bottom:1px solid var(--pico-muted-border-color,#ddd)}
.calc-pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:0 1rem}
.calc-hint{color:var(--pico-muted-color,#555);font-size:.875em;margin-bottom:.5rem}
.calc-answer{border:2px solid var(--pico-primary,#0172ad);border-radius:.4rem;padding:1rem 1.25rem;margin:0 0 1.25rem;break-inside:avoid}
.calc-answer>:last-child{margin-bottom:0}
.calc-answer-refused{border-style:dashed;border-color:var(--calc-no)}
.calc-due-title{margin-bottom:.1rem}
.calc-due{font-size:1.5rem;line-height:1.25;font-weight:700;margin-bottom:.15rem}
.calc-outcome{font-size:1.25rem;line-height:1.35;font-weight:600}
.calc-exact{font-family:var(--pico-font-family-monospace,monospace);font-size:.875em;color:var(--pico-muted-color,#555);overflow-wrap:anywhere}
.calc dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.3rem 1rem;margin-bottom:1rem}
.calc dt{font-weight:600}
.calc dd{margin:0;overflow-wrap:anywhere}
.calc h3{margin-bottom:.5rem}
.calc h3 small{font-weight:400;color:var(--pico-muted-color,#555);white-space:nowrap}
.calc-scroll{overflow-x:auto}
.calc-scroll table{font-size:.9em;margin-bottom:1rem}
.calc-scroll table th,.calc-scroll table td{padding:.3rem .6rem;vertical-align:top}
.calc-scroll tbody th{font-weight:600}
.calc-ledger tbody th{white-space:nowrap}
.calc summary{line-height:1.4}
.calc-row-due{font-weight:700}
.calc-row-skipped td,.calc-row-skipped th{color:var(--pico-muted-color,#555)}
.calc-months{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1rem 1.5rem;align-items:start;margin-bottom:1rem}
.calc .calc-month{table-layout:fixed;width:100%;margin:0;font-size:.8rem;border-collapse:separate;border-spacing:2px;break-inside:avoid}
.calc-month caption{text-align:left;font-weight:600;padding-bottom:.25rem;font-size:.95rem}
.calc .calc-month th,.calc .calc-month td{padding:.1rem;text-align:center;border:0;background:none}
.calc .calc-month td{height:2.9rem;vertical-align:top;border-radius:.25rem;line-height:1.2;overflow:hidden}
.calc-number{display:block;text-align:right;font-size:.72rem;opacity:.95;padding-right:.15rem}
.calc-mark{display:block;font-weight:600;font-size:.74rem;letter-spacing:-.01em}
.calc .calc-month .calc-day{color:var(--pico-muted-color,#555);text-align:right;font-size:.72rem;padding-right:.2rem}
.calc .calc-month .calc-day-counted{background:var(--calc-counted);color:var(--calc-counted-ink);text-align:center}
.calc .calc-month .calc-day-skipped{background:var(--calc-skipped);color:var(--calc-skipped-ink);text-align:center}
.calc .calc-month .calc-day-trigger{background:var(--calc-trigger);color:var(--calc-trigger-ink);text-align:center;outline:1px dashed currentColor;outline-offset:-2px}
.calc .calc-month .calc-day-rolled{background:var(--calc-rolled);color:var(--calc-rolled-ink);text-align:center}
.calc .calc-month .calc-day-due{background:var(--calc-due);color:var(--calc-due-ink);text-align:center}
.calc-hours{margin-bottom:1rem}
.calc-hours svg{width:100%;height:auto;max-height:7rem;display:block}
.calc-hours text{font-size:13px;fill:currentColor}
.calc-piece{fill:var(--calc-counted);stroke:var(--calc-counted-ink);stroke-width:1}
.calc-piece-rest{fill:var(--calc-skipped);stroke:var(--calc-skipped-ink);stroke-dasharray:4 2}
.calc-tick{stroke:currentColor;stroke-width:1}
.calc-start{fill:var(--calc-trigger);stroke:var(--calc-trigger-ink);stroke-width:2}
.calc-end{fill:var(--calc-due)}
.calc-hour-days{font-size:.9em}
.calc-card{break-inside:avoid}
.calc-yes{color:var(--calc-yes);background:var(--calc-yes-ground);border-radius:.25rem;padding:.05rem .4rem;font-weight:600;white-space:nowrap}
.calc-no{color:var(--calc-no);background:var(--calc-no-ground);border-radius:.25rem;padding:.05rem .4rem;font-weight:600;white-space:nowrap}
.calc-seats{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.25rem 1.5rem;margin-bottom:1rem}
.calc-seats label{display:grid;grid-template-columns:5rem 1fr;align-items:center;gap:.5rem;margin:0}
.calc-seats select{margin:0}
.calc-acts{padding:0;margin:0 0 1rem}
.calc-acts>li{list-style:none;border:1px solid var(--pico-muted-border-color,#ccc);border-radius:.4rem;padding:.6rem .8rem;margin-bottom:.5rem;break-inside:avoid}
.calc-acts p{margin-bottom:.4rem}
.calc-acts button{width:auto;margin:0 .5rem 0 0;padding:.3rem .75rem;font-size:.9rem}
.calc-act-buttons{display:flex;flex-wrap:wrap;gap:.35rem 0}
.calc-refusal{font-size:.95em}
.calc-refusal ul{margin-bottom:.5rem}
.calc-buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem}
.calc-buttons button{width:auto;margin:0}
.calc-log{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem;max-height:16rem;overflow-y:auto;padding:.75rem}
.calc-tags{font-size:.85em}
.calc :focus-visible{outline:3px solid var(--pico-primary,#0172ad);outline-offset:2px}
@media (min-width:48rem){.calc-acts[data-actos=proceden]>li{display:flex;justify-content:space-between;gap:1rem;align-items:start}.calc-acts[data-actos=proceden] p{margin:0}.calc-act-buttons{flex:none}}
@media (min-width:60rem){.calc-form{grid-template-columns:3fr 2fr}}
@media (max-width:30rem){.calc dl{grid-template-columns:1fr}.calc dd{margin-bottom:.5rem}.calc-due{font-size:1.25rem}}
@media print{.calc select,.calc input{border:0}.calc-section:first-of-type{break-before:auto}.calc-form,.calc-nav,.calc-buttons,.calc-acts button{display:none}.calc *{print-color-adjust:exact;-webkit-print-color-adjust:exact}.calc-section{break-before:page}}
`;
