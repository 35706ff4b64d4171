import { idMarkdown, plainMarkdown } from '../report/markdown/plain-markdown';
import type { CheckProblem } from './problem';
import type { ProblemList } from './problem-list';

/** A summary is read at a glance. */
const SHOWN = 50;

/** A summary for a pull request: what breaks protection first; no links, no markup from data. */
export function writeCheckMarkdown({ problems, summary, language }: ProblemList): string {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const ordered = [...problems].sort((one, other) => gravityOf(one) - gravityOf(other));
  const shown = ordered.slice(0, SHOWN);
  const rest = ordered.length - shown.length;
  const headings = [
    say('Código', 'Code'),
    say('Dónde', 'Where'),
    say('Qué pasa', 'What is wrong'),
    say('Qué hacer', 'What to do'),
  ];
  const rows = shown.map((problem) => {
    const { code, file, line, rule, title, message, help } = problem;
    const about =
      rule === undefined
        ? ''
        : ` (${idMarkdown(rule)}${title === undefined ? '' : ` ${plainMarkdown(title)}`})`;
    return [
      idMarkdown(code),
      idMarkdown(`${file}:${line}`),
      `${plainMarkdown(message[language])}${about}`,
      plainMarkdown(help?.[language] ?? ''),
    ];
  });
  const stories = shown.filter(({ story }) => story !== undefined);
  return [
    `## ${say('Revisión de las reglas', 'Check of the rules')}\n\n${plainMarkdown(summary)}\n`,
    rows.length === 0
      ? ''
      : `\n${[headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')}`,
    rest === 0 ? '' : `\n${say(`… y ${rest} más`, `… and ${rest} more`)}\n`,
    stories.length === 0
      ? ''
      : `\n### ${say('Cómo se llega a que falle la protección', 'How it comes that protection fails (in Spanish)')}\n`,
    ...stories.map(storyOf),
  ].join('');
}

/** Safety properties, other errors, warnings. */
const gravityOf = ({ story, level }: CheckProblem): number =>
  story !== undefined ? 0 : level === 'error' ? 1 : 2;

function storyOf({ code, file, line, story = '' }: CheckProblem): string {
  const lines = story.split('\n').map((text) => plainMarkdown(text.trim()));
  return `\n<details><summary>${plainMarkdown(`${code} · ${file}:${line}`)}</summary>\n\n${lines.join('<br>\n')}\n\n</details>\n`;
}
