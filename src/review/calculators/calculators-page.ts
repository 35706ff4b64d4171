import { html, type Markup } from '../report/html/markup';
import { CALCULATOR_ROOTS } from './calculator-roots';
import { CALCULATORS_STYLE } from './calculators-style';

/** The page of the calculators, for a shell that holds it: its script is built apart. */
export interface CalculatorsPage {
  readonly title: string;
  /** Path of the page in the site. */
  readonly path: string;
  readonly body: Markup;
  /** Style of its own, over that of the site; written for the variables of Pico CSS. */
  readonly style: string;
  /** Name of the built script, beside the command; it goes inline after the body. */
  readonly scriptFile: string;
}

/** The three calculators: a term, a vote and the steps of a case. */
export function calculatorsPage(): CalculatorsPage {
  return {
    title: 'Calculadoras',
    path: 'calculadoras.html',
    body: html`
<div class="calc">
<h1>Calculadoras</h1>
<p>Cuentan con las mismas reglas, calendarios y procedimientos federales que la herramienta, en esta página y sin conexión: nada de lo que se escriba sale de ella ni se guarda.</p>
<nav aria-label="Calculadoras"><ul class="calc-nav">
<li><a href="#plazo">Plazo</a></li>
<li><a href="#votacion">Votación</a></li>
<li><a href="#caso">Un caso paso a paso</a></li>
</ul></nav>
${section('plazo', 'Plazo', 'Desde un hecho, cuándo vence lo que la norma manda, y por qué ese día.', 'mecanismo term 72 hours --from 2026-04-03T13:00:00-06:00')}
${section('votacion', 'Votación', 'Quién asiste y cómo vota: si hay quórum y si se aprueba, según cada regla.', 'mecanismo vote --present 9 --for 5 --against 4')}
${section('caso', 'Un caso paso a paso', 'Qué acto procede ahora, cuál no y qué artículo lo impide.', 'mecanismo graph measure --format mermaid')}
</div>`,
    style: CALCULATORS_STYLE,
    scriptFile: 'review-calculators.js',
  };
}

function section(
  id: keyof typeof CALCULATOR_ROOTS,
  title: string,
  purpose: string,
  command: string,
): Markup {
  return html`<section id="${id}" class="calc-section" aria-labelledby="titulo-${id}">
<h2 id="titulo-${id}">${title}</h2>
<p>${purpose}</p>
<div id="${CALCULATOR_ROOTS[id]}"><noscript><p class="calc-answer">Esta calculadora necesita JavaScript, que aquí está apagado. Sin él, la misma cuenta se hace en la terminal: <code>${command}</code></p></noscript></div>
</section>`;
}
