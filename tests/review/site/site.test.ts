import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../../src/rules/format/condition';
import type { Rule } from '../../../src/rules/index';
import { federalSite, siteOf } from '../../support/review-site';
import {
  attribute,
  type Element,
  elements,
  hasClass,
  named,
  readPage,
  textOf,
} from '../../support/site-pages';

const input = federalSite();
const site = await siteOf(input);
const pages = new Map(
  [...site]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, text]) => [path, readPage(text)]),
);
const { rules, questions, parameters, coverage } = input.pack;

const ids = new Map(
  [...pages].map(([path, page]) => [
    path,
    elements(page).flatMap((each) => attribute(each, 'id') ?? []),
  ]),
);
const idsOf = (path: string): readonly string[] => ids.get(path) ?? [];

describe('the review site', () => {
  it('has a page for each article that is covered, each procedure, the questions and the figures', () => {
    for (const article of Object.keys(coverage?.articles ?? {})) {
      const path = article.startsWith('T')
        ? `transitorio-${article.slice(1)}.html`
        : `articulo-${article.padStart(3, '0')}.html`;
      expect(site.has(path), path).toBe(true);
    }
    for (const path of ['index.html', 'preguntas.html', 'cifras.html', 'procedimientos.html']) {
      expect(site.has(path), path).toBe(true);
    }
    expect([...site.keys()].filter((path) => path.startsWith('procedimiento-'))).toHaveLength(20);
    expect(site.has('calculadoras.html')).toBe(false);
  });

  it('explains every rule once, in the page of its article', () => {
    const explained = [...pages].flatMap(([path, page]) =>
      elements(page).flatMap((each) => {
        const id = attribute(each, 'data-rule');
        return id === undefined ? [] : [`${id} ${path}`];
      }),
    );
    const expected = rules.map(({ id, citation: { instrument, article = '' } }) => {
      const law = instrument === 'lppddhp' ? 'ley-' : '';
      return article.startsWith('T')
        ? `${id} ${law}transitorio-${article.slice(1)}.html`
        : `${id} ${law}articulo-${article.padStart(3, '0')}.html`;
    });
    expect(explained.sort()).toEqual(expected.sort());
  });

  it('has every question and every figure of the law once', () => {
    const asked = idsOf('preguntas.html').filter((id) => /^A\d\d$/.test(id));
    expect(asked).toEqual(questions.map(({ id }) => id).sort());
    const figures = idsOf('cifras.html').filter((id) => id.startsWith('cifra-'));
    expect(figures.sort()).toEqual(
      parameters.map(({ id }) => `cifra-${id.replaceAll('/', '-')}`).sort(),
    );
  });

  it('gives each condition of a rule line by line, in the order of the rule', () => {
    for (const section of [...pages.values()].flatMap((page) =>
      elements(page).filter((each) => attribute(each, 'data-rule') !== undefined),
    )) {
      const rule = rules.find(({ id }) => id === attribute(section, 'data-rule')) as Rule;
      const read = elements(section)
        .filter((each) => hasClass(each, 'compared'))
        .map((each) => textOf(each.parentNode as Element).split(/\. «/)[0]);
      const written = conditionsOf(rule).flatMap(leavesIn);
      expect(read, rule.id).toEqual(written.map(({ name }) => name));
    }
  });

  it('leads nowhere but into itself, and every link arrives', () => {
    for (const [path, page] of pages) {
      for (const link of named(page, 'a')) {
        const href = attribute(link, 'href') ?? '';
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : file;
        expect(site.has(target), `${path}: ${href}`).toBe(true);
        if (anchor !== undefined) {
          expect(idsOf(target).includes(anchor), `${path}: ${href}`).toBe(true);
        }
      }
    }
  });

  it('gives every id once in a page, and names by id only what is there', () => {
    for (const [path, page] of pages) {
      const own = idsOf(path);
      expect(new Set(own).size, path).toBe(own.length);
      for (const each of elements(page)) {
        const names = (attribute(each, 'aria-labelledby') ?? '').split(' ').filter(Boolean);
        for (const name of names) expect(own.includes(name), `${path} ${name}`).toBe(true);
        const label = attribute(each, 'for');
        if (label !== undefined) expect(own).toContain(label);
      }
    }
  });

  it('loads nothing but its style sheet, and runs nothing but the search', () => {
    for (const [path, page] of pages) {
      for (const each of elements(page)) {
        expect(attribute(each, 'src'), path).toBeUndefined();
        expect(attribute(each, 'style'), path).toBeUndefined();
        expect(each.attrs.some(({ name }) => name.startsWith('on'))).toBe(false);
      }
      const linked = named(page, 'link').map((each) => attribute(each, 'href'));
      expect(linked).toEqual(['data:,', 'estilo.css']);
      const scripts = named(page, 'script').filter(
        (each) => attribute(each, 'type') !== 'application/json',
      );
      expect(scripts.length, path).toBe(path === 'index.html' ? 1 : 0);
      const policy = named(page, 'meta')
        .filter((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy')
        .map((each) => attribute(each, 'content') ?? '');
      expect(policy).toHaveLength(1);
      expect(policy[0]).toMatch(/^default-src 'none'; /);
      expect(policy[0]).not.toMatch(/unsafe|https?:|\*/);
    }
    expect(site.get('estilo.css')).not.toMatch(/url\((?!["']?data:)|@import/);
  });

  it('has one heading of the first level, none skipped, landmarks, and tables that say what they are', () => {
    for (const [path, page] of pages) {
      const levels = elements(page).flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
      );
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0), `${path} ${levels}`).toBeLessThanOrEqual(1);
      });
      for (const name of ['main', 'header', 'footer']) expect(named(page, name)).toHaveLength(1);
      expect(attribute(named(page, 'html')[0] as Element, 'lang')).toBe('es');
      expect(attribute(named(page, 'a')[0] as Element, 'href')).toBe('#contenido');
      for (const table of named(page, 'table')) {
        expect(named(table, 'caption'), path).toHaveLength(1);
        for (const head of named(table, 'th')) expect(attribute(head, 'scope')).toBeDefined();
      }
      for (const picture of named(page, 'svg')) {
        expect(attribute(picture, 'role')).toBe('img');
        expect(named(picture, 'title')).toHaveLength(1);
        expect(named(picture, 'desc')).toHaveLength(1);
      }
      for (const paragraph of named(page, 'p')) {
        expect(
          elements(paragraph).some(({ tagName }) => ['ul', 'div', 'table'].includes(tagName)),
        ).toBe(false);
      }
    }
  });

  it('tells the terms of article 94 first', () => {
    const page = pages.get('articulo-094.html') as Element;
    const [first] = elements(page).filter((each) => hasClass(each, 'due'));
    expect(textOf(first as Element)).toBe(
      'A más tardar 72 horas después del momento en que la Junta tomó la decisión.',
    );
  });

  const textOfPage = (path: string) => textOf(pages.get(path) as Element).replace(/\s+/g, ' ');

  it('keeps the terms of this tool apart from those of the article', () => {
    const page = pages.get('articulo-101.html') as Element;
    const within = (id: string) =>
      elements(page)
        .filter((each) => attribute(each, 'aria-labelledby') === id)
        .flatMap((each) => elements(each).filter((inner) => hasClass(inner, 'due')))
        .map(textOf)
        .join(' ');
    expect(within('plazos')).not.toMatch(/1 día hábil/);
    expect(within('sin-cifra')).toMatch(/1 día hábil .* sólo incumple quien nunca lo hace/);
  });

  it('says whether what an open question changes is a breach or what complies', () => {
    expect(textOfPage('articulo-102.html')).toContain(
      'Aunque se cumpla, según la pregunta A56 el resultado es incumple en la lectura literal, si además:',
    );
    expect(textOfPage('articulo-021.html')).toContain(
      'Si no se cumple, según la pregunta A20 el resultado es controvertido (pro persona) o cumple (las otras dos), si además:',
    );
    const anchor = 'regla-reglamento-art-021-one-recess-per-case';
    const recess = elements(pages.get('articulo-021.html') as Element).find(
      (each) => attribute(each, 'id') === anchor,
    );
    expect(textOf(recess as Element)).not.toContain('El resultado es: incumple');
    for (const path of pages.keys()) {
      expect(textOfPage(path), path).not.toMatch(/Vale si|Excepción por|Se cumple si se cumple/);
    }
  });

  it('shows no code, no English and no bracketed plural where a person reads', () => {
    for (const [path, page] of pages) {
      for (const each of elements(page).filter(({ tagName }) =>
        /^(p|li|dd|th|td)$/.test(tagName),
      )) {
        const text = textOf(each);
        expect(text, path).not.toMatch(/\bnone\b|\bunstated\b|\(fell\)/);
        expect(text, path).not.toMatch(/\b1 \([a-z]/);
        expect(text, path).not.toMatch(/tratan las preguntas A\d\d\./);
        expect(text, path).not.toMatch(/\(session\.|» (no )?es sin (nombrar|precisar|decir)/);
      }
    }
    expect(textOfPage('articulo-104.html')).toContain(
      'Consecuencia: ninguna contra la persona. El',
    );
    expect(textOfPage('articulo-094.html')).toContain('se refiere a «Medida otorgada»');
    expect(textOfPage('articulo-094.html')).not.toContain('de quien se trata es «Medida otorgada»');
    expect(textOfPage('articulo-106.html')).not.toContain('inconformidades/dismissal-from');
    expect(textOfPage('articulo-007.html')).toContain('»: no se la nombra');
  });

  it('is the same to the byte for the same input', async () => {
    expect([...(await siteOf(federalSite()))]).toEqual([...site]);
  });
});

/** The conditions of a rule in the order in which its section gives them. */
function conditionsOf(rule: Rule): readonly Condition[] {
  return [
    ...(rule.when === undefined ? [] : [rule.when]),
    ...(rule.kind === 'condition' ? [rule.condition] : []),
    ...(rule.contested ?? []).map(({ when }) => when),
    ...Object.values(rule.facts ?? {}).flatMap(({ onlyIf }) => onlyIf ?? []),
  ];
}

function leavesIn(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesIn);
  if ('any' in condition) return condition.any.flatMap(leavesIn);
  return 'not' in condition ? leavesIn(condition.not) : [condition];
}
