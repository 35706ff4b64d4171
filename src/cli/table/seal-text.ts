import type { LineForm, SealHeader } from '../../evidence/index';
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
  readonly forms: Readonly<Record<LineForm, number>>;
  readonly input: string;
  /** Where the seal was written. */
  readonly output?: string;
}

/** A seal in short, and what to do with its head. */
export function sealText(summary: SealSummary, language: Language): string {
  const { anchor, lines, commitment, forms, input, output } = summary;
  const keyed = commitment === 'HMAC-SHA-256';
  const path = output === undefined ? undefined : visible(output);
  return language === 'es'
    ? `${lines === 1 ? 'Se selló 1 línea' : `Se sellaron ${lines} líneas`}${keyed ? ', con clave' : ''}.

cabeza  ${anchor}
huella  ${input} (la del archivo, como en los informes)
${forms.bytes === 0 ? '' : `${forms.bytes} de las líneas no son JSON que todos lean igual: se sellaron por sus bytes.\n`}${path === undefined ? '' : `sello   ${path}\n`}
Guarde la cabeza donde no la alcance quien lleva el registro: publíquela, póngale un sello de tiempo o
llévela ante fedatario. Sin ella no se podrá saber si después se cortó el final o se rehizo todo.
${keyed ? 'Guarde también la clave: sin ella el sello no se puede verificar.\n' : ''}Para verificar: mecanismo verify <registro> --seal ${path ?? '<sello>'} --head ${anchor}${keyed ? ' --key-file <clave>' : ''}
`
    : `${lines === 1 ? '1 line was sealed' : `${lines} lines were sealed`}${keyed ? ', with a key' : ''}.

head    ${anchor}
hash    ${input} (of the file, as in reports)
${forms.bytes === 0 ? '' : `${forms.bytes} of the lines are not JSON that all read alike: they were sealed by their bytes.\n`}${path === undefined ? '' : `seal    ${path}\n`}
Keep the head out of reach of whoever keeps the log: publish it, have it timestamped or certified.
Without it nobody can tell later whether the end was cut off or all of it made anew.
${keyed ? 'Keep the key as well: without it the seal cannot be verified.\n' : ''}To verify: mecanismo verify <log> --seal ${path ?? '<seal>'} --head ${anchor}${keyed ? ' --key-file <key>' : ''}
`;
}
