import { type BilingualText, canonicalJson } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { alike, both, type Finding } from '../change';
import { changedLines } from './condition-prose';
import { readingLines } from './question-changes';

const ONLY_TEXT: BilingualText = both(
  'Sólo cambia lo que se lee; ningún resultado depende de ello.',
  'Only what is read changes; no outcome rests on it.',
);

/** What only people read: titles, summaries, notes, the words of an interpretation, meanings. */
export function textChanges(before: Rule, after: Rule): Finding[] {
  const text = (
    kind: string,
    says: BilingualText,
    old: BilingualText | undefined,
    now: BilingualText | undefined,
  ): Finding[] => {
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return [];
    return [
      {
        kind,
        direction: 'neutral',
        reason: ONLY_TEXT,
        says,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  };
  return [
    ...text('title', both('Cambia el título.', 'The title changes.'), before.title, after.title),
    ...text(
      'summary',
      both('Cambia el resumen.', 'The summary changes.'),
      alike(before.summary),
      alike(after.summary),
    ),
    ...text(
      'consequence',
      both('Cambia lo que se dice que sigue en derecho.', 'What is said to follow in law changes.'),
      consequenceOf(before),
      consequenceOf(after),
    ),
    ...text(
      'notes',
      both('Cambian las notas a los resultados.', 'The notes on outcomes change.'),
      notesOf(before),
      notesOf(after),
    ),
    ...wordsOfReadings(before, after),
    ...text(
      'meanings',
      both('Cambia lo que se dice que significa un dato.', 'What a fact is said to mean changes.'),
      meaningsOf(before, after),
      meaningsOf(after, before),
    ),
  ];
}

const consequenceOf = (rule: Rule): BilingualText | undefined =>
  rule.kind === 'response' ? rule.consequence : undefined;

function notesOf({ notes = {} }: Rule): BilingualText | undefined {
  const all = [notes.compliant, notes.missed].filter((note) => note !== undefined);
  if (all.length === 0) return undefined;
  return both(all.map(({ es }) => es).join(' '), all.map(({ en }) => en).join(' '));
}

/** The words of a reading, of the questions that both versions rest on. */
function wordsOfReadings(before: Rule, after: Rule): Finding[] {
  const wordsIn = (rule: Rule, other: Rule): readonly BilingualText[] =>
    rule.interpretation
      .filter(({ question }) => other.interpretation.some((each) => each.question === question))
      .flatMap((each) => [...readingLines(each), alike(`${each.question}. ${each.turnsOn}`)]);
  const [old, now] = [wordsIn(before, after), wordsIn(after, before)];
  if (canonicalJson(old) === canonicalJson(now)) return [];
  return [
    {
      kind: 'interpretation',
      direction: 'neutral',
      reason: ONLY_TEXT,
      says: both(
        'Cambian las palabras con que se explica la lectura adoptada.',
        'The words that explain the reading adopted change.',
      ),
      details: changedLines(old, now),
    },
  ];
}

/** Meanings of the facts that both versions have, where they differ. */
function meaningsOf({ facts = {} }: Rule, { facts: others = {} }: Rule): BilingualText | undefined {
  const changed = Object.entries(facts).filter(
    ([name, { meaning }]) => others[name] !== undefined && others[name].meaning !== meaning,
  );
  return changed.length === 0
    ? undefined
    : alike(changed.map(([, { meaning }]) => meaning).join('; '));
}
