import type { Citation } from '../../core/index';
import type { Rule } from '../../rules/index';
import { machineName } from '../diagram/machine-names';
import { html, type Markup } from '../report/html/markup';
import { citationWords } from '../words/citation-words';
import { type Atlas, PATHS } from './atlas';

/** A rule by its title, with its article; one that the pack does not have, by its id. */
export function ruleLink(atlas: Atlas, rule: Rule): Markup {
  return html`<a href="${atlas.ruleHref(rule)}">${rule.title.es}</a> <small>(${citationWords(rule.citation, 'es')})</small>`;
}

/** The rule of an id, in its last version; an id that the pack does not have stays text. */
export function ruleIdLink(atlas: Atlas, id: string): Markup {
  const rule = atlas.versionsOf(id).at(-1);
  return rule === undefined ? html`<code>${id}</code>` : ruleLink(atlas, rule);
}

/** A provision, linked where the site has a page of its article. */
export function citationLink(atlas: Atlas, citation: Citation): Markup {
  const href = atlas.articleHref(citation);
  const words = citationWords(citation, 'es');
  return href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`;
}

/** An open question by its id and title. */
export function questionLink(atlas: Atlas, id: string): Markup {
  const question = atlas.question(id);
  return question === undefined ? html`${id}` : html`<a href="${PATHS.questions}#${id}">${id}</a>`;
}

export const figureAnchor = (id: string): string => `cifra-${id.replaceAll('/', '-')}`;

/** A procedure by what it is about; a name that is of none stays text. */
export function machineLink(atlas: Atlas, name: string): Markup {
  const machine = atlas.machines.find((each) => machineName(each) === name);
  return machine === undefined
    ? html`<code>${name}</code>`
    : html`<a href="${machinePath(name)}">${machine.root.description ?? name}</a>`;
}

export const machinePath = (name: string): string => `procedimiento-${name}.html`;
