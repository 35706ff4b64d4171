import { type BilingualText, type Citation, ownValue } from '../../core/index';
import type { FindingBeside } from '../report';

/** Which other rule governs the matter of a finding, and which of the two prevails. */
export function besideMessage({ citation, prevails, grounds }: FindingBeside): BilingualText {
  const place = placeIn(citation);
  const { es, en } = OUTCOMES[prevails];
  return {
    es: `También rige ${place.es}${es}. ${grounds.es}`,
    en: `It is also governed by ${place.en}${en}. ${grounds.en}`,
  };
}

const OUTCOMES: Readonly<Record<FindingBeside['prevails'], BilingualText>> = {
  this: {
    es: ', y prevalece la norma de este hallazgo',
    en: ', and the rule of this finding prevails',
  },
  other: { es: ', que prevalece', en: ', which prevails' },
  both: {
    es: ': obligan las dos normas, y la autoridad cumple con la más estricta',
    en: ': both rules bind, and the authority complies with the stricter',
  },
};

const INSTRUMENTS: Readonly<Record<string, BilingualText>> = {
  reglamento: { es: 'del Reglamento', en: 'of the Reglamento' },
  lppddhp: { es: 'de la Ley', en: 'of the Ley' },
  lfpa: { es: 'de la ley de procedimiento administrativo', en: 'of the LFPA' },
};

function placeIn({ instrument, article = '', fraction }: Citation): BilingualText {
  const law = ownValue(INSTRUMENTS, instrument) ?? {
    es: `de ${instrument}`,
    en: `of ${instrument}`,
  };
  if (article.startsWith('T')) {
    const number = article.slice(1);
    return {
      es: `el transitorio ${number} ${law.es}`,
      en: `transitory article ${number} ${law.en}`,
    };
  }
  const part = (name: string) => (fraction === undefined ? ' ' : `, ${name} ${fraction}, `);
  return {
    es: `el artículo ${article}${part('fracción')}${law.es}`,
    en: `article ${article}${part('fraction')}${law.en}`,
  };
}
