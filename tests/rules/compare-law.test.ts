import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/core/index';
import { compareLaw, type LawBasis } from '../../src/rules/law/compare-law';
import { splitArticles } from '../../src/rules/law/split-articles';
import { provisionKey } from '../../src/rules/law/split-provisions';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { reglamentoText } from '../support/law-text';
import { ruleFiles } from '../support/rule-files';

const pack = readRulePack(ruleFiles());
if (pack.sources === undefined) throw new Error('rules/sources.json is missing');
const federal: LawBasis = { ...pack, sources: pack.sources };

/** A law of our own, of which nothing is copied from any other. */
const LAW = `
TÍTULO PRIMERO

Artículo 1.- El faro abre de noche y
lo cuida quien tenga la llave.

El faro:
- I. Alumbra, y
- II. Suena cuando hay niebla.

Quien lo apague responde por

ello ante el puerto.

Artículo 2.- La barca sale a las siete.

TRANSITORIOS

Primero.- Rige desde mañana.
`;

function basisOf(law: string): LawBasis {
  const articles = splitArticles(law);
  const basis = {
    id: 'faro',
    title: 'Ley del faro',
    published: '2020-01-01',
    inForce: '2020-01-02',
    lastReform: null,
    articles: Object.fromEntries(articles.map(({ number, text }) => [number, sha256Of(text)])),
    provisions: Object.fromEntries(
      articles.map(({ number, provisions }) => [
        number,
        Object.fromEntries(provisions.map((each) => [provisionKey(each), sha256Of(each.text)])),
      ]),
    ),
  };
  const sources = { $schema: '', instruments: [basis] };
  return { sources, rules: [], parameters: [], questions: [] };
}

const told = (law: string, basis = basisOf(LAW)) =>
  compareLaw(law, basis)?.changed.map(({ article, change, provisions, movedTo }) => [
    article,
    change,
    provisions.map((each) => `${each.provision} ${each.change}`),
    ...(movedTo === undefined ? [] : [movedTo]),
  ]);

describe('the text of a law', () => {
  it('is split into articles, paragraphs and fractions, whatever the page breaks', () => {
    const keys = splitArticles(LAW).map(({ number, provisions }) => [
      number,
      provisions.map(provisionKey).join(' '),
    ]);
    expect(keys).toEqual([
      ['1', '1 2 2.I 2.II 3'],
      ['2', '1'],
      ['T1', '1'],
    ]);
  });

  it('is the same with bold marks, other line breaks and running heads', () => {
    const other = LAW.replace('noche y\nlo', 'noche\ny lo')
      .replace('Artículo 1.-', '**Artículo 1.-**')
      .replace('- I. Alumbra', '- **I.** Alumbra')
      .replace('\n\nello ante', '\n3 de 12\nello ante')
      .replaceAll('\n', '\r\n');
    expect(told(other)).toEqual([]);
  });

  it('shows the paragraph or fraction that changed, was added or is gone', () => {
    expect(told(LAW.replace('a las siete', 'a las ocho'))).toEqual([
      ['2', 'changed', ['1 changed']],
    ]);
    expect(told(LAW.replace('Suena cuando', 'Calla cuando'))).toEqual([
      ['1', 'changed', ['2.II changed']],
    ]);
    expect(told(LAW.replace('niebla.', 'niebla, y\n- III. Gira.'))).toEqual([
      ['1', 'changed', ['2.II changed', '2.III new']],
    ]);
    expect(told(LAW.replace('\n\nEl faro:', '\n\nNo se alquila.\n\nEl faro:'))).toEqual([
      ['1', 'changed', ['2 new']],
    ]);
  });

  it('shows an article that is new, is gone, or stands under another number', () => {
    expect(told(LAW.replace('TRANSITORIOS', 'Artículo 2 Bis.- Y vuelve.\n\nTRANSITORIOS'))).toEqual(
      [['2 bis', 'new', ['1 new']]],
    );
    expect(told(LAW.replace('Artículo 2.- La barca sale a las siete.', ''))).toEqual([
      ['2', 'vanished', ['1 vanished']],
    ]);
  });

  it('says where an article that was renumbered now stands', () => {
    expect(told(LAW.replace('Artículo 2.-', 'Artículo 3.-'))?.[0]).toEqual([
      '2',
      'vanished',
      ['1 vanished'],
      '3',
    ]);
    const second = 'Artículo 2.- La barca sale a las siete.';
    const bis = second.replace('2.-', '1 Bis.-');
    expect(told(LAW.replace(second, bis))?.[0]?.[3]).toBe('1 bis');
  });

  it('tells a change in an article that stands twice under its number', () => {
    const altered = 'Artículo 2.- La barca sale a las ocho.\n\nArtículo 2.-';
    expect(told(LAW.replace('Artículo 2.-', altered))).toEqual([['2', 'changed', ['1 changed']]]);
  });

  it.each([
    ['2-Bis.-', '2 bis'],
    ['2 BIS.—', '2 bis'],
    ['2-A.-', '2 a'],
    ['2 Quáter.', '2 quáter'],
    ['2o.-', '2'],
    ['2**.-', '2'],
  ])('takes «Artículo %s» for the heading of an article', (heading, number) => {
    const numbers = splitArticles(`**Artículo 1.-** Uno.\nArtículo ${heading} Dos.`).map(
      (each) => each.number,
    );
    expect(numbers).toEqual(['1', number]);
  });

  it.each(['Artículo 22 o 23 de ella.', 'Artículo 22 ordena.', 'Artículo 22 Bis o 23.'])(
    'does not take «%s» for the heading of an article',
    (line) => {
      expect(splitArticles(`Artículo 1.- Según el\n${line}\n`).map(({ number }) => number)).toEqual(
        ['1'],
      );
    },
  );

  it.each([
    ['blank lines', `${LAW}\n\nFin ${'\n'.repeat(200_000)}`],
    ['blank lines that go nowhere', `${LAW.replace('TRANSITORIOS', '')}${' \n'.repeat(200_000)}`],
    ['lines that end no sentence', `${LAW.replaceAll('\n\n', '\n')}${'a\n'.repeat(200_000)}`],
    ['spaces', `${LAW}${' '.repeat(200_000)}x`],
  ])('is compared at once though it ends in many %s', { timeout: 4000 }, (_what, long) => {
    expect(told(long)).toBeDefined();
  });

  it('goes on where a line begins with the word «artículo» and cites another', () => {
    const [first] = splitArticles('Artículo 1.- Según el\nartículo 22 de esta ley, rige.\n');
    expect(first?.text).toContain('artículo 22 de esta ley, rige.');
  });

  it('is not recognised where it has nothing in common with any law that is cited', () => {
    expect(compareLaw('Artículo 1.- Otra cosa.', federal)).toBeUndefined();
    expect(compareLaw('', federal)).toBeUndefined();
    expect(compareLaw('Artículo 1.- Otra cosa.', federal, 'reglamento')?.same).toBe(0);
  });
});

const law = reglamentoText();
describe.skipIf(law === undefined)('the Reglamento of 2012', () => {
  const text = law ?? '';

  it('is the one that the rules were written from', () => {
    expect(compareLaw(text, federal)).toEqual({ instrument: 'reglamento', same: 121, changed: [] });
  });

  it('is the same whatever the width of its lines', () => {
    const body = text.split('\n');
    for (let width = 24; width <= 200; width += 8) {
      const folded = body.flatMap((line) =>
        line.length <= width
          ? [line]
          : (line.match(new RegExp(`.{1,${width}}(?:\\s|$)|\\S+\\s?`, 'g')) ?? []),
      );
      const found = compareLaw(folded.join('\n'), federal);
      expect([width, found?.changed.map(({ article }) => article)]).toEqual([width, []]);
    }
  });

  it('names the rules that one changed number touches, and only these', () => {
    const changed = compareLaw(
      text.replace('primeras tres horas', 'primeras cuatro horas'),
      federal,
    );
    expect(changed?.changed).toHaveLength(1);
    expect(changed?.changed[0]).toMatchObject({
      article: '83',
      change: 'changed',
      provisions: [{ provision: '2', change: 'changed' }],
      parameters: ['extraordinary/study-hours'],
    });
    const { cite = [], sameArticle = [] } = changed?.changed[0] ?? {};
    expect(cite).toContain('reglamento/art-083/immediate-study-in-three-hours');
    for (const id of [...cite, ...sameArticle]) expect(id).toMatch(/^reglamento\/art-083\//);
    const all = pack.rules.filter(({ id }) => id.startsWith('reglamento/art-083/'));
    expect([...cite, ...sameArticle].sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('has each of its paragraphs and fractions in the sources', () => {
    const recorded = federal.sources.instruments.find(({ id }) => id === 'reglamento')?.provisions;
    for (const { number, provisions } of splitArticles(text)) {
      const keys = provisions.map((each) => [provisionKey(each), sha256Of(each.text)]);
      expect(recorded?.[number]).toEqual(Object.fromEntries(keys));
    }
  });
});
