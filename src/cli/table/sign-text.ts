import pc from 'picocolors';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

/** What became of a rule that somebody wanted to sign. */
export interface SignedRule {
  readonly rule: string;
  /** `refused` where an example of the rule does not hold; `kept` where a signature on it holds. */
  readonly outcome: 'signed' | 'kept' | 'withdrawn' | 'refused';
  /** Whose signature was kept, and since when. */
  readonly by?: string;
  readonly at?: string;
  readonly contentHash?: string;
}

/** The rules that were signed, and those that were not and why. */
export function signText(
  results: readonly SignedRule[],
  { by, at }: { readonly by: string; readonly at: string },
  language: Language,
  color: boolean,
): string {
  const colors = pc.createColors(color);
  const es = language === 'es';
  const lines = results.map((result) => {
    const { rule, outcome, contentHash = '', by: signer = '', at: since = '' } = result;
    if (outcome === 'signed') {
      return `${colors.green(es ? 'firmada' : 'signed')}      ${rule}  ${colors.dim(contentHash.slice(0, 19))}`;
    }
    if (outcome === 'withdrawn') return `${es ? 'sin firma  ' : 'unsigned'}  ${rule}`;
    if (outcome === 'kept') {
      return es
        ? `ya firmada   ${rule}  por ${visible(signer)} el ${since}; para firmarla otra persona, quite antes esa firma con --withdraw`
        : `signed before  ${rule}  by ${visible(signer)} on ${since}; for somebody else to sign it, take that signature away first with --withdraw`;
    }
    return es
      ? `${colors.red('no firmada')}   ${rule}: uno de sus ejemplos no se cumple; véalo con mecanismo check`
      : `${colors.red('not signed')}   ${rule}: one of its examples does not hold; see it with mecanismo check`;
  });
  const done = results.filter(({ outcome }) => outcome === 'signed').length;
  if (done > 0) {
    lines.push(
      '',
      es
        ? `${done} ${done === 1 ? 'regla firmada' : 'reglas firmadas'} por ${visible(by)} el ${at}. Cualquier cambio en ${done === 1 ? 'ella' : 'ellas'} o en sus cifras deja la firma sin efecto.`
        : `${done} ${done === 1 ? 'rule' : 'rules'} signed by ${visible(by)} on ${at}. Any change in them or in their figures voids the signature.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
