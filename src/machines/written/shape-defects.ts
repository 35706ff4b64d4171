import type * as z from 'zod';
import { type ProcedureDefect, shown } from './defect';
import { MOST_DEFECTS } from './limits';

type Issue = z.core.$ZodIssue;

const HELP = {
  es: 'compárelo con schema/procedure.schema.json y con un procedimiento vecino',
  en: 'compare it with schema/procedure.schema.json and with another procedure',
};

/** What is not of the form of a procedure, each in words and at its place. */
export const shapeDefects = (issues: readonly Issue[]): readonly ProcedureDefect[] =>
  issues.flatMap((issue) => defectsOf(issue, [])).slice(0, MOST_DEFECTS);

function defectsOf(issue: Issue, above: readonly PropertyKey[]): readonly ProcedureDefect[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'E_PROCEDURE_KEY',
      place: placeOf([...path, key]),
      message: {
        es: `aquí no va la clave \`${shown(key)}\``,
        en: `the key \`${shown(key)}\` does not go here`,
      },
      help: {
        es: 'quítela: un procedimiento sólo tiene estados, actos, guardas y citas',
        en: 'remove it: a procedure has only states, acts, guards and citations',
      },
    }));
  }
  if (issue.code === 'invalid_union') {
    // Of the alternatives, the one that comes nearest tells what is meant.
    const [nearest] = [...issue.errors].sort((one, other) => depthOf(other) - depthOf(one));
    if (nearest !== undefined && nearest.length > 0 && depthOf(nearest) > 0)
      return nearest.flatMap((each) => defectsOf(each, path));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  const key = shown(String(path.at(-1) ?? ''));
  return [
    {
      code: 'E_PROCEDURE_SHAPE',
      place: placeOf(path),
      message: isMissing
        ? { es: `falta \`${key}\``, en: `\`${key}\` is missing` }
        : {
            es: `\`${key}\` no tiene la forma debida (${issue.code})`,
            en: `\`${key}\` does not have the right form (${issue.code})`,
          },
      help: HELP,
    },
  ];
}

const depthOf = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length));

const placeOf = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));
