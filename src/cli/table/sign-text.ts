import pc from 'picocolors';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

/** What became of a rule that somebody wanted to sign. */
export interface SignedRule {
  readonly rule: string;
  /** `refused` where an example of the rule does not hold. */
  readonly outcome: 'signed' | 'withdrawn' | 'refused';
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
  const lines = results.map(({ rule, outcome, contentHash = '' }) => {
    if (outcome === 'signed') {
      return `${colors.green(es ? 'firmada' : 'signed')}      ${rule}  ${colors.dim(contentHash.slice(0, 19))}`;
    }
    if (outcome === 'withdrawn') return `${es ? 'sin firma  ' : 'unsigned'}  ${rule}`;
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
