import { canonicalJson } from '../../../core/index';
import { both, type Change, type Finding } from '../change';
import type { PackSide } from '../side';
import { actChanges } from './act-changes';
import { type FileState, type States, statesIn } from './flatten';
import { proceduresOf } from './procedures-of';
import { stateChanges, stateComesOrGoes } from './state-changes';

const IS_PROCEDURE = /^procedures\/(.+)\.json$/;

type Json = Readonly<Record<string, unknown>>;

/** What became of every procedure: its states, its acts, what they ask and which duties they open. */
export function compareProcedures(old: PackSide, now: PackSide): Change[] {
  const paths = [...new Set([...old.others.keys(), ...now.others.keys()])]
    .filter((path) => IS_PROCEDURE.test(path))
    .sort();
  const [olds, nows] = [proceduresOf(old), proceduresOf(now)];
  return paths.flatMap((path) => {
    const [before, after] = [contentOf(olds.get(path)), contentOf(nows.get(path))];
    if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
    const [was, is] = [statesIn(before), statesIn(after)];
    const name = IS_PROCEDURE.exec(path)?.[1] ?? path;
    const description = (is.get('') ?? was.get(''))?.description ?? name;
    const subject: Change['subject'] = {
      matter: 'procedure',
      id: name,
      title: both(description, `${name}: ${description}`),
    };
    return findings(before, after, was, is).map((finding) => ({ ...finding, subject }));
  });
}

/** The schema is what an editor reads a file by: it is not part of the procedure. */
function contentOf(procedure: unknown): Json | undefined {
  if (typeof procedure !== 'object' || procedure === null) return undefined;
  const { $schema: _schema, ...content } = procedure as Json;
  return content;
}

function findings(
  before: Json | undefined,
  after: Json | undefined,
  was: States,
  is: States,
): Finding[] {
  if (before === undefined || after === undefined) {
    return [
      {
        kind: before === undefined ? 'procedure-added' : 'procedure-removed',
        direction: 'unclear',
        says:
          before === undefined
            ? both('Procedimiento nuevo.', 'New procedure.')
            : both(
                'El procedimiento ya no está o no se pudo leer.',
                'The procedure is gone or could not be read.',
              ),
        reason: both(
          'Qué protege un procedimiento se sabe leyéndolo entero.',
          'What a procedure protects is known by reading all of it.',
        ),
      },
    ];
  }
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  const found = paths.flatMap((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    if (one === undefined || other === undefined) {
      const state = (one ?? other) as FileState;
      return [stateComesOrGoes(state, one === undefined, was, is)];
    }
    return [...stateChanges(one, other), ...actChanges(one, other, was, is)];
  });
  const isSameId = canonicalJson(before.id ?? null) === canonicalJson(after.id ?? null);
  return found.length > 0 && isSameId ? found : [...found, otherwise];
}

const otherwise: Finding = {
  kind: 'procedure-changed',
  direction: 'unclear',
  says: both(
    'El archivo cambia en algo que aquí no se compara parte por parte.',
    'The file changes in something that is not compared here part by part.',
  ),
  reason: both(
    'Lo que no se compara no se puede dar por inocuo: hay que leerlo.',
    'What is not compared cannot be taken to be harmless: it must be read.',
  ),
};
