import type { BilingualText } from '../../core/index';

export type Language = 'es' | 'en';

/** The language asked for with `--lang`, before any option is parsed: help is in it too. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1];
  return at !== -1 && value === 'en' ? 'en' : 'es';
}

export const pick = (text: BilingualText, language: Language): string => text[language];
