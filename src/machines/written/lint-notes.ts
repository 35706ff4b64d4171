import { canonicalJson } from '../../core/index';
import { lawsByType } from '../procedure/own-types';
import type { ProcedureDefect } from './defect';
import type { WrittenRoot } from './procedure-schema';

/**
 * A procedure takes note of an act only where its states would let it: what the note asks is what the
 * states ask. A note that asks less lets into the record, for the guards to read, an act that a state
 * refused.
 */
export function* lintNotes(root: WrittenRoot): Generator<ProcedureDefect> {
  const { on = {}, states } = root;
  const laws = lawsByType({ states });
  for (const [type, written] of Object.entries(on)) {
    const notes = [written].flat();
    for (const [at, { guard }] of notes.entries()) {
      if (guard.type !== 'isEvidence') continue;
      const noted = new Set(guard.params.laws.map(canonicalJson));
      const asked = new Set([...(laws.get(type) ?? [])].map(canonicalJson));
      if (noted.size === asked.size && [...asked].every((law) => noted.has(law))) continue;
      yield {
        code: 'E_PROCEDURE_NOTES',
        place: ['on', type, ...(Array.isArray(written) ? [at] : []), 'guard', 'params', 'laws'],
        message: {
          es: `para tomar nota de \`${type}\` no se pide lo mismo que piden los estados`,
          en: `to note \`${type}\`, not the same is asked as the states ask`,
        },
        help: {
          es: 'copie aquí los `params` de cada guarda `satisfies` de ese acto, como están en los estados',
          en: 'copy here the `params` of each `satisfies` guard of that act, as they are in the states',
        },
      };
    }
  }
}
