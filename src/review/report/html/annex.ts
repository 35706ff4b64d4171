import { type Derivation, writeDay } from '../../../audit/index';
import { parsePlainDate } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { READING_NAMES } from '../../words/reading-names';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { caseName } from './case-title';
import { HTML_WORDS } from './html-words';
import { mark } from './marks';
import { html, type Markup } from './markup';
import { type PageStyle, spanish } from './page-style';
import type { Place, Places } from './places';

interface Cited {
  readonly anchor: string;
  readonly rule: Rule;
  readonly signed: boolean;
}

/** The rules that findings cite, each version once, in the order of their first use. */
export class Annex {
  readonly #byVersion = new Map<string, Cited>();

  /** Where the rule of a derivation is explained; made of a number, never of a text. */
  anchorOf({ rule, signed }: Derivation): string {
    const key = `${rule.id} ${rule.effective.from}`;
    let cited = this.#byVersion.get(key);
    if (cited === undefined) {
      cited = { anchor: `r${this.#byVersion.size + 1}`, rule, signed };
      this.#byVersion.set(key, cited);
    }
    return cited.anchor;
  }

  get isEmpty(): boolean {
    return this.#byVersion.size === 0;
  }

  /** The rules in the order of the law, each with the findings that cite it. */
  *write(places: Places, style: PageStyle): Generator<Markup> {
    if (this.isEmpty) return;
    const words = HTML_WORDS[style.language];
    yield html`<section class="annex" aria-labelledby="annex"><h2 id="annex">${words.annex}</h2>
<p class="note">${words.annexNote}</p>
`;
    const byLaw = [...this.#byVersion.values()].sort((one, other) =>
      one.rule.id < other.rule.id ? -1 : 1,
    );
    for (const cited of byLaw) yield ruleEntry(cited, places, style);
    yield html`</section>
`;
  }
}

function ruleEntry({ anchor, rule, signed }: Cited, places: Places, style: PageStyle): Markup {
  const { language } = style;
  const words = HTML_WORDS[language];
  const { from, to } = rule.effective;
  const day = (date: string) => {
    const epochDay = parsePlainDate(date);
    return epochDay === undefined ? date : writeDay(epochDay)[language];
  };
  const { review } = rule;
  const signature =
    signed && review.status === 'signed' ? words.signed(review.by, day(review.at)) : words.unsigned;
  return html`<article class="rule" id="${anchor}"><h3>${citationWords(rule.citation, language)} · ${rule.title[language]}</h3>
<p>${spanish(rule.summary, style)}</p>
<p class="norm">${words.rule} <code>${rule.id}</code> · ${words.inForce(day(from), to === null ? undefined : day(to))} · ${signature}</p>
${
  rule.interpretation.length === 0
    ? undefined
    : html`<ul>${rule.interpretation.map(
        ({ question, adopted, grounds }) =>
          html`<li>${question}, ${words.adopted} (${READING_NAMES['pro-persona'][language]}): ${spanish(`${adopted} ${grounds}`, style)}</li>`,
      )}</ul>
`
}${citedBy(places.of(rule.id), style)}</article>
`;
}

/** The findings of a rule that ask for attention, each linked to: thousands may comply with it. */
function citedBy(places: readonly Place[], style: PageStyle): Markup | undefined {
  const cited = places.filter(
    ({ finding: { verdict } }) => verdict !== 'compliant' && verdict !== 'not-applicable',
  );
  if (cited.length === 0) return undefined;
  const { language } = style;
  return html`<details><summary>${HTML_WORDS[language].citedBy} (${cited.length})</summary><ul class="cited">${cited.map(
    ({ finding: { verdict }, anchor, tally }) =>
      html`<li class="${verdict}">${mark(verdict)}<a href="#${anchor}">${caseName(tally, style)}</a>: ${VERDICT_NAMES[verdict][language]}</li>`,
  )}</ul></details>
`;
}
