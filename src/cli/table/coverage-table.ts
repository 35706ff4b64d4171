import pc from 'picocolors';
import type { CoverageSummary } from '../../review/index';
import type { Coverage, CoveredNorm, CoveredProvision } from '../../rules/index';
import type { Language } from '../text/language';
import { visible } from '../text/visible';
import { ruledTable } from './ruled-table';

interface Style {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

const [PLACE, BORDERS] = [11, 4];
/** Of what the other two columns share, the part of what is commanded. */
const WHAT = 0.4;

/** Every paragraph and fraction, what it commands, and what carries it here. */
export function coverageTable(articles: Coverage['articles'], style: Style): string {
  const colors = pc.createColors(style.color);
  const es = style.language === 'es';
  const rest = style.columns - PLACE - BORDERS;
  const what = Math.floor(rest * WHAT);
  const headings = es
    ? ['Artículo', 'Qué manda, permite o define', 'Qué lo lleva, o por qué nada']
    : ['Article', 'What it commands, allows or defines', 'What carries it, or why nothing'];
  return ruledTable({
    headings: headings.map((title) => colors.bold(title)),
    widths: [PLACE, what, rest - what],
    rows: rowsOf(articles, style.language, colors),
  });
}

function* rowsOf(
  articles: Coverage['articles'],
  language: Language,
  colors: ReturnType<typeof pc.createColors>,
): Generator<readonly string[]> {
  const es = language === 'es';
  for (const [article, provisions] of Object.entries(articles)) {
    for (const provision of provisions) {
      const place = placeOf(article, provision, language);
      const { norms, carriedWith } = provision;
      if (norms === undefined) {
        const text =
          carriedWith === undefined
            ? es
              ? 'abre la lista de fracciones'
              : 'opens the list of fractions'
            : `${es ? 'va con' : 'goes with'} ${carriedWith}`;
        yield [place, colors.dim(text), ''];
      }
      for (const [at, norm] of (norms ?? []).entries()) {
        yield [at === 0 ? place : '', visible(norm.what), carriers(norm, article, es)];
      }
    }
  }
}

/** `53 p1 II`. */
const placeOf = (
  article: string,
  { paragraph, fraction }: CoveredProvision,
  language: Language,
): string =>
  [article, `${language === 'es' ? 'p' : '¶'}${paragraph}`, fraction]
    .filter((part) => part !== undefined)
    .join(' ');

/** The rules by their short name where they are of the same article. */
function carriers(norm: CoveredNorm, article: string, es: boolean): string {
  const own = new RegExp(`^reglamento/(art-0*${article}|trans-0${article.slice(1)})/`);
  const line = (label: string, names: readonly string[] | undefined) =>
    names === undefined ? [] : [`${label}: ${names.map(visible).join(', ')}`];
  return [
    ...line(
      es ? 'reglas' : 'rules',
      norm.rules?.map((id) => id.replace(own, '').replace(/^reglamento\//, '')),
    ),
    ...line(es ? 'máquinas' : 'machines', norm.machines),
    ...line(es ? 'datos' : 'data', norm.schemas),
    ...line(
      es ? 'no se comprueba' : 'not checked',
      norm.reason === undefined ? undefined : [norm.reason],
    ),
    ...line(es ? 'texto' : 'text', norm.text === undefined ? undefined : [norm.text]),
  ].join('\n');
}

/** How much of the law is carried by what. */
export function coverageLine(summary: CoverageSummary, language: Language): string {
  const { articles, provisions, norms, byRule, byMachine, bySchema, byReason } = summary;
  return language === 'es'
    ? `${articles} artículos, ${provisions} párrafos y fracciones, ${norms} normas: ${byRule} con regla, ${byMachine} en una máquina, ${bySchema} en la forma de un dato, ${byReason} que una máquina no puede comprobar`
    : `${articles} articles, ${provisions} paragraphs and fractions, ${norms} norms: ${byRule} with a rule, ${byMachine} in a machine, ${bySchema} in the form of a datum, ${byReason} that a machine cannot check`;
}
