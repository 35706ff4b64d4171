import { describe, expect, it, vi } from 'vitest';
import { reglamentoText } from '../../support/law-text';
import { federalSite, siteOf } from '../../support/review-site';

vi.mock('../../../src/review/diagram/svg/draw-svg', () => import('../../support/plain-pictures'));

const input = federalSite();

describe('the law beside the rules', () => {
  const text = reglamentoText();
  it.skipIf(text === undefined)(
    'has the text of the law beside the rules, and says where it is another',
    async () => {
      const law = text as string;
      const other = law.replace(/(Artículo 94[.-]+ )/, '$1Siempre ');
      const [same, reformed] = [
        await siteOf({ ...input, law }),
        await siteOf({ ...input, law: other }),
      ];
      const says = (files: ReadonlyMap<string, string>, path: string, words: string) =>
        files.get(path)?.includes(words);
      expect(says(same, 'articulo-094.html', 'Es el mismo texto del que se escribieron')).toBe(
        true,
      );
      expect(says(reformed, 'articulo-094.html', 'no es el texto del que se escribieron')).toBe(
        true,
      );
      expect(says(reformed, 'articulo-095.html', 'Es el mismo texto del que')).toBe(true);
      expect(says(same, 'ley-articulo-029.html', 'Texto de la ley')).toBe(false);
    },
  );
});
