import { enumeration, type Language } from '../words/language';
import type { Diagram, DiagramState, DiagramTransition, Duty, RequiredRule } from './diagram';
import { type Phrases, phrasesIn } from './phrases';

/** An act in lines: its name, who and by which article, when, and what the law asks. */
export function actLines(act: DiagramTransition, phrases: Phrases): readonly string[] {
  const { label, actors, article, conditions, otherwise, requirement, doubt } = act;
  return [
    label,
    `${[actors.join(' / '), article].filter((part) => part !== '').join(' · ')}.`,
    ...(conditions.length === 0 ? [] : [phrases.only(conditions)]),
    ...(otherwise ? [phrases.otherwise] : []),
    ...(requirement === undefined || doubt === undefined
      ? []
      : [phrases.requires(requirement, doubt)]),
  ];
}

/** A duty in one line. */
export function dutyLine({ title, term, owedBy, article, soft }: Duty, phrases: Phrases): string {
  const parts = [term, owedBy, article, ...(soft ? [phrases.soft] : [])];
  return `${title}: ${parts.filter((part) => part !== '').join(' · ')}.`;
}

/** What a state says besides its description: marks, articles, duties, and the acts that change nothing. */
export function stateLines(
  state: DiagramState,
  stays: readonly DiagramTransition[],
  language: Language,
): readonly string[] {
  const phrases = phrasesIn(language);
  const { protective, articles, opens, closes } = state;
  return [
    ...(protective ? [phrases.protects] : []),
    articles.join(', '),
    ...opens.map((duty) => `${phrases.opens}: ${dutyLine(duty, phrases)}`),
    ...closes.map((duty) => `${phrases.closes}: ${dutyLine(duty, phrases)}`),
    ...stays.map((act) => `${phrases.stays([])}: ${actLines(act, phrases).join(' ')}`),
  ];
}

/** A rule that a guard names, with its article. */
export function ruleLine({ title, article, mustSpeak }: RequiredRule, phrases: Phrases): string {
  const notes = [article, ...(mustSpeak ? [phrases.mustSpeak] : [])].filter((note) => note !== '');
  return notes.length === 0 ? `${title}.` : `${title} (${notes.join('; ')}).`;
}

/** What the guards require, a line for each rule under its number. */
export function requirementLines({ requirements, language }: Diagram): readonly string[] {
  const phrases = phrasesIn(language);
  return requirements.flatMap(({ id, doubt, rules, restsOn }) => [
    `${id}. ${phrases.doubt(doubt)}`,
    ...rules.map((rule) => `${id}: ${ruleLine(rule, phrases)}`),
    ...(restsOn.length === 0 ? [] : [`${id}: ${phrases.restsOn(enumeration(restsOn, language))}`]),
  ]);
}
