import type { SealHeader } from '../../evidence/index';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

/** A seal in short. */
export interface SealSummary {
  /** Head and number of lines, as `mecanismo verify --head` takes them. */
  readonly anchor: string;
  readonly head: string;
  readonly lines: number;
  readonly commitment: SealHeader['commitment'];
  /** How many lines were sealed by what they say as JSON, and how many by their bytes. */
  readonly forms: Readonly<Record<'json' | 'bytes', number>>;
  readonly input: string;
  /** Until when the log says that it is complete, which the head rests on. */
  readonly completeThrough?: string;
  /** The seal that this one continues, and the lines since. */
  readonly continues?: { readonly anchor: string; readonly newLines: number };
  /** Where the seal was written. */
  readonly output?: string;
}

/** A seal in short, and what to do with its head. */
export function sealText(summary: SealSummary, language: Language): string {
  const { anchor, commitment, forms, input, output, completeThrough, continues } = summary;
  const keyed = commitment === 'HMAC-SHA-256';
  const path = output === undefined ? undefined : visible(output);
  return language === 'es'
    ? `${sealedEs(summary)}${keyed ? ', con clave' : ''}.

cabeza    ${anchor}
${continues === undefined ? '' : `anterior  ${continues.anchor} (sigue probando su parte)\n`}huella    ${input} (la del archivo, como en los informes)
${completeThrough === undefined ? '' : `completo  hasta ${completeThrough}, según su encabezado: puede avanzar, no retroceder\n`}${forms.bytes === 0 ? '' : `${forms.bytes} de las líneas no son JSON que todos lean igual: se sellaron por sus bytes.\n`}${path === undefined ? '' : `sello     ${path}\n`}
Guarde la cabeza donde no la alcance quien lleva el registro: publíquela, póngale un sello de tiempo o
llévela ante fedatario. Sin ella no se podrá saber si después se cortó el final o se rehizo todo.
${keyed ? 'Guarde también la clave: sin ella el sello no se puede verificar.\n' : ''}Para verificar: mecanismo verify <registro> --seal ${path ?? '<sello>'} --head ${anchor}${keyed ? ' --key-file <clave>' : ''}
`
    : `${sealedEn(summary)}${keyed ? ', with a key' : ''}.

head      ${anchor}
${continues === undefined ? '' : `before    ${continues.anchor} (still proves its part)\n`}hash      ${input} (of the file, as in reports)
${completeThrough === undefined ? '' : `complete  until ${completeThrough}, as its header says: it may move on, and never back\n`}${forms.bytes === 0 ? '' : `${forms.bytes} of the lines are not JSON that all read alike: they were sealed by their bytes.\n`}${path === undefined ? '' : `seal      ${path}\n`}
Keep the head out of reach of whoever keeps the log: publish it, have it timestamped or certified.
Without it nobody can tell later whether the end was cut off or all of it made anew.
${keyed ? 'Keep the key as well: without it the seal cannot be verified.\n' : ''}To verify: mecanismo verify <log> --seal ${path ?? '<seal>'} --head ${anchor}${keyed ? ' --key-file <key>' : ''}
`;
}

function sealedEs({ lines, continues }: SealSummary): string {
  if (continues === undefined) {
    return lines === 1 ? 'Se selló 1 línea' : `Se sellaron ${lines} líneas`;
  }
  const { newLines } = continues;
  if (newLines === 0) return `No hay líneas nuevas: siguen selladas ${lines}`;
  return `Se continuó el sello con ${newLines === 1 ? '1 línea nueva' : `${newLines} líneas nuevas`}: ${lines} en total`;
}

function sealedEn({ lines, continues }: SealSummary): string {
  if (continues === undefined) {
    return lines === 1 ? '1 line was sealed' : `${lines} lines were sealed`;
  }
  const { newLines } = continues;
  if (newLines === 0) return `There are no new lines: ${lines} remain sealed`;
  return `The seal was continued with ${newLines === 1 ? '1 new line' : `${newLines} new lines`}: ${lines} in all`;
}
