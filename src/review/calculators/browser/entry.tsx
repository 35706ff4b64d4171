import { render } from 'preact';
import { CALCULATOR_ROOTS } from '../calculator-roots';
import { CaseCalculator } from './case-calculator';
import { TermCalculator } from './term-calculator';
import { VoteCalculator } from './vote-calculator';

const CALCULATORS = { plazo: TermCalculator, votacion: VoteCalculator, caso: CaseCalculator };

for (const [name, Calculator] of Object.entries(CALCULATORS)) {
  const root = document.getElementById(CALCULATOR_ROOTS[name as keyof typeof CALCULATORS]);
  if (root !== null) render(<Calculator />, root);
}

/** The calculators move what is below them, and a link to one may carry a question after its name. */
function show() {
  const [place = ''] = location.hash.slice(1).split('?');
  if (place !== '') document.getElementById(place)?.scrollIntoView();
}

addEventListener('hashchange', show);
show();
document.documentElement.dataset.calculadoras = 'listas';
