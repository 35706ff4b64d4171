import type { RuleDefect } from '../load/defect';
import { shown } from '../load/report-unknown';
import type { RuleText } from '../load/rule-text';

/** What stands in a new profile where only who knows the law of the state can say it. */
export const TO_FILL_IN = 'POR-LLENAR';

/** Nobody fills in more at one sitting. */
const MOST_MARKS = 100;

/** The places of a file that are still to be filled in, each a warning: a draft is in order, and is told. */
export function draftMarks(text: RuleText): RuleDefect[] {
  return markedPaths(text.value)
    .slice(0, MOST_MARKS)
    .map((path) => {
      const place = path.map((key) => shown(String(key))).join('.');
      return {
        code: 'E_PROFILE_DRAFT',
        level: 'warning',
        file: text.file,
        ...text.placeOf(path),
        message: {
          es: `falta llenar \`${place}\``,
          en: `\`${place}\` is still to be filled in`,
        },
        help: {
          es: `escriba lo que dice la ley del estado y quite \`${TO_FILL_IN}\`; lo que no conste va en \`doubts\``,
          en: `write what the law of the state says and remove \`${TO_FILL_IN}\`; what is not known goes into \`doubts\``,
        },
      };
    });
}

function markedPaths(value: unknown): (string | number)[][] {
  if (typeof value === 'string') return value.includes(TO_FILL_IN) ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inside]) => markedPaths(inside).map((path) => [key, ...path]));
}
