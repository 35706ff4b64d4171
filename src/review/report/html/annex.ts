import { type Derivation, writeDay } from '../../../audit/index';
import { parsePlainDate } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { READING_NAMES } from '../../words/reading-names';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import { type PageStyle, spanish } from './page-style';

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

  /** The rules in the order of the law. */
  *write(style: PageStyle): Generator<Markup> {
    if (this.#byVersion.size === 0) return;
    const words = HTML_WORDS[style.language];
    yield html`<section class="annex" aria-labelledby="annex"><h2 id="annex">${words.annex}</h2>
<p class="note">${words.annexNote}</p>
`;
    const byLaw = [...this.#byVersion.values()].sort((one, other) =>
      one.rule.id < other.rule.id ? -1 : 1,
    );
    for (const cited of byLaw) yield ruleEntry(cited, style);
    yield html`</section>
`;
  }
}

function ruleEntry({ anchor, rule, signed }: Cited, style: PageStyle): Markup {
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
}</article>
`;
}
