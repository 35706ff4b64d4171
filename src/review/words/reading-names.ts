import type { BilingualText, Reading } from '../../core/index';

/** The readings as people read them; in options they keep their English name. */
export const READING_NAMES: Readonly<Record<Reading, BilingualText>> = {
  'pro-persona': { es: 'pro persona', en: 'pro persona' },
  literal: { es: 'literal', en: 'literal' },
  'authority-lenient': { es: 'favorable a la autoridad', en: 'lenient to the authority' },
};
