import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headOf, tailOf, writeHtml } from '../../../src/review/index';
import { sha256Of } from '../../../src/rules/index';
import { mecanismo } from '../../support/command';
import {
  elementsOf,
  HOSTILE,
  hostileFinding,
  NO_FILES,
  sampleReport,
  zone,
} from '../../support/reports';

const name = '03-urgencia-fuera-de-plazo.jsonl';
const example = readFileSync(`examples/${name}`, 'utf8');
const page = async (options = '') =>
  (await mecanismo(`audit log --format html ${options}`, { log: example })).stdout;

const written = (texts: readonly string[], detailed?: number) =>
  [
    ...writeHtml({
      head: headOf(sampleReport()),
      tail: {
        ...tailOf(sampleReport()),
        problems: texts.map((code) => ({ line: 1, code, key: code })),
      },
      findings: texts.map(hostileFinding),
      files: NO_FILES,
      language: 'es',
      zone,
      ...(detailed === undefined ? {} : { detailed }),
    }),
  ].join('');

describe('the page of a report', () => {
  it('allows itself its own style and nothing else', async () => {
    const html = await page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = Buffer.from(sha256Of(style).slice(7), 'hex').toString('base64');
    const policy = elementsOf(html).find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )?.attributes.content;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it.each(['', '--show all', '--lang en --show all'])(
    'is well-formed, runs nothing and leads nowhere (%s)',
    async (options) => {
      const elements = elementsOf(await page(options));
      const names = new Set(elements.map((element) => element.name));
      for (const forbidden of [
        'script',
        'img',
        'iframe',
        'object',
        'embed',
        'form',
        'base',
        'link',
      ]) {
        expect(names.has(forbidden), forbidden).toBe(false);
      }
      for (const { attributes } of elements) {
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^on|^style$|^src$/);
          if (key === 'href') expect(value).toMatch(/^#[a-z][a-z0-9-]*$/);
        }
      }
    },
  );

  it('links only to what is there, and names nothing twice', async () => {
    const elements = elementsOf(await page('--show all'));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(ids).toContain(target.slice(1));
    const labels = elements.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? []);
    for (const label of labels) expect(ids).toContain(label);
  });

  it('has one title, landmarks, headings in order, and tables that say what their cells are', async () => {
    const elements = elementsOf(await page('--show all'));
    const all = (wanted: string) => elements.filter((element) => element.name === wanted);
    for (const one of ['h1', 'main', 'header', 'footer', 'title']) expect(all(one)).toHaveLength(1);
    for (const { attributes } of all('th')) expect(attributes.scope).toMatch(/^(col|row)$/);
    const levels = elements
      .flatMap((element) => /^h(\d)$/.exec(element.name)?.[1] ?? [])
      .map(Number);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    expect(all('html')[0]?.attributes.lang).toBe('es');
  });

  it('explains a missed term: when it ended, by how much it was missed, and how it was counted', async () => {
    const cards = elementsOf(await page()).filter(
      ({ attributes }) => attributes.class === 'finding violation',
    );
    expect(cards).toHaveLength(2);
    expect(cards[0]?.text).toMatch(/incumple[\s\S]*Estudio de acción inmediata/);
    expect(cards[0]?.text).toMatch(/Vencía19 de marzo de 2016, 01:40 h \(UTC−06:00\)/);
    expect(cards[0]?.text).toContain('Retraso25 minutos');
    expect(cards[0]?.text).toContain('horas corridas, de momento a momento');
  });

  it('draws what was missed in another pattern, and what was met in none', async () => {
    const bars = elementsOf(await page('--show all')).filter(
      ({ name: tag, attributes }) => tag === 'rect' && attributes.fill === 'url(#over)',
    );
    // Two violations, one contestable, and the key of the picture.
    expect(bars).toHaveLength(4);
  });

  it('says of the rules cited who signed them and what they ask', async () => {
    const rules = elementsOf(await page()).filter(({ attributes }) => attributes.class === 'rule');
    expect(rules).toHaveLength(3);
    for (const { text } of rules) {
      expect(text).toContain('Sin firma de un abogado');
      expect(text).toMatch(/Rige desde el/);
    }
  });

  it('takes every text of a log for text', () => {
    const html = written(HOSTILE);
    const elements = elementsOf(html);
    expect(elements.filter(({ name: tag }) => ['script', 'img'].includes(tag))).toEqual([]);
    expect(elements.filter(({ name: tag }) => tag === 'style')).toHaveLength(1);
    const plain = elementsOf(written(HOSTILE.map(() => 'EXP-1')));
    const tags = (list: typeof elements) => new Set(list.map(({ name: tag }) => tag));
    expect(tags(elements)).toEqual(tags(plain));
    expect(html).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(elements[0]?.text).toContain('<img src=x onerror=alert(1)>');
  });

  it('explains the gravest cases and lists the others, saying so', () => {
    const html = written(['EXP-1', 'EXP-2', 'EXP-3'], 2);
    const sections = elementsOf(html).filter(({ attributes }) =>
      attributes.class?.startsWith('case '),
    );
    expect(sections).toHaveLength(2);
    expect(html).toContain('Se explican los 2 más graves de 3');
    expect(html).toContain('>EXP-3<');
    expect(written(['EXP-1'], 2)).not.toContain('más graves de');
  });

  it('lists what was breached first, each with its delay and a way to its finding', async () => {
    const elements = elementsOf(await page('--show all'));
    const at = elements.findIndex(({ attributes }) => attributes['aria-labelledby'] === 'breaches');
    const rows = elements.slice(at).filter(({ name: tag }) => tag === 'tr');
    expect(rows[1]?.text).toContain(
      'EXP-2016-103Estudio de acción inmediata en tres horas25 minutos',
    );
    expect(elements[at]?.text.match(/EXP-2016-103/g)).toHaveLength(2);
    const [link] = elements.slice(at).filter(({ name: tag }) => tag === 'a');
    const card = elements.find(({ attributes }) => `#${attributes.id}` === link?.attributes.href);
    expect(card?.attributes.class).toBe('finding violation');
    expect(card?.text).toContain('Estudio de acción inmediata en tres horas');
  });

  it('folds the breaches after the fortieth', () => {
    const cases = (count: number) => written(Array.from({ length: count }, (_, at) => `EXP-${at}`));
    expect(cases(40)).not.toContain('Los demás incumplimientos');
    expect(cases(41)).toContain('<summary>Los demás incumplimientos (1)</summary>');
  });

  it('counts by norm, leads to the norm, and from it back to each finding', async () => {
    const elements = elementsOf(await page('--show all'));
    const at = elements.findIndex(({ attributes }) => attributes['aria-labelledby'] === 'norms');
    const [, first, second] = elements.slice(at).filter(({ name: tag }) => tag === 'tr');
    expect(first?.attributes.class).toMatch(/^has-violation/);
    expect(second?.attributes.class).toMatch(/^has-violation/);
    const [link] = elements.slice(at).filter(({ name: tag }) => tag === 'a');
    const rule = elements.findIndex(
      ({ attributes }) => `#${attributes.id}` === link?.attributes.href,
    );
    expect(elements[rule]?.attributes.class).toBe('rule');
    expect(elements[rule]?.text).toContain('Hallazgos por atender (1)EXP-2016-103: incumple');
  });

  it('offers each verdict that is shown, and nothing where there is one alone', async () => {
    const choices = (document: string) =>
      elementsOf(document).flatMap(({ attributes }) =>
        attributes.type === 'radio' ? [attributes.id] : [],
      );
    expect(choices(await page())).toEqual(['show-all', 'show-violation', 'show-contestable']);
    expect(choices(await page('--show violation'))).toEqual([]);
  });

  it('gives the same bytes for the same log', async () => {
    expect(await page()).toBe(await page());
  });
});
