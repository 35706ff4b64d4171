import type { Language } from '../words/language';
import type { CheckProblem } from './problem';

/** What the outputs of `check` are written from. */
export interface ProblemList {
  readonly problems: readonly CheckProblem[];
  /** In one sentence, what was checked and what came of it. */
  readonly summary: string;
  readonly language: Language;
}

/** The help of a problem with the word that introduces it. */
export const helpOf = ({ help }: CheckProblem, language: Language): readonly string[] =>
  help === undefined ? [] : [`${language === 'es' ? 'Ayuda' : 'Help'}: ${help[language]}`];

/** The rule that a problem is about, with its Spanish title. */
export const ruleOf = ({ rule, title }: CheckProblem, language: Language): readonly string[] =>
  rule === undefined
    ? []
    : [
        `${language === 'es' ? 'Regla' : 'Rule'}: ${rule}${title === undefined ? '' : ` «${title}»`}`,
      ];

/** All that is said of a problem, line by line. */
export const linesOf = (problem: CheckProblem, language: Language): readonly string[] => [
  problem.message[language],
  ...ruleOf(problem, language),
  ...helpOf(problem, language),
  ...(problem.story === undefined ? [] : ['', ...problem.story.split('\n')]),
];
