import pc from 'picocolors';
import type { ChangedArticle, LawComparison } from '../../rules/index';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

interface Style {
  readonly language: Language;
  readonly color: boolean;
}

/** Which articles of a law are no longer those that were read, and what rests on them. */
export function lawText({ instrument, same, changed }: LawComparison, style: Style): string {
  const colors = pc.createColors(style.color);
  const es = style.language === 'es';
  const head = es
    ? `${colors.bold(`Texto de la ley (${instrument})`)}: ${same} ${same === 1 ? 'artículo como se leyó' : 'artículos como se leyeron'}, ${changed.length} ${changed.length === 1 ? 'distinto' : 'distintos'}`
    : `${colors.bold(`Text of the law (${instrument})`)}: ${same} ${same === 1 ? 'article as it was read' : 'articles as they were read'}, ${changed.length} different`;
  return [head, ...changed.map((article) => articleText(article, es, colors))].join('\n\n');
}

type Colors = ReturnType<typeof pc.createColors>;

const CHANGE = {
  changed: { es: 'cambió', en: 'changed' },
  new: { es: 'es nuevo', en: 'is new' },
  vanished: { es: 'ya no está', en: 'is gone' },
} as const;

const PROVISION_CHANGE = {
  changed: { es: 'cambió; ahora dice', en: 'changed; it now says' },
  new: { es: 'nuevo; dice', en: 'new; it says' },
  vanished: { es: 'ya no está', en: 'is gone' },
} as const;

function articleText(article: ChangedArticle, es: boolean, colors: Colors): string {
  const language = es ? 'es' : 'en';
  const moved =
    article.movedTo === undefined
      ? ''
      : es
        ? `; su texto está ahora en el ${article.movedTo}`
        : `; its text now stands in ${article.movedTo}`;
  const title = `${nameOf(article.article, es)} ${CHANGE[article.change][language]}${moved}`;
  const provisions = article.provisions.map(({ provision, change, text }) => {
    const [paragraph, fraction] = provision.split('.');
    const place = [
      `${es ? 'párrafo' : 'paragraph'} ${paragraph}`,
      ...(fraction === undefined ? [] : [`${es ? 'fracción' : 'fraction'} ${fraction}`]),
    ].join(', ');
    const now = text === undefined ? '' : `: «${visible(text)}»`;
    return `  ${place}: ${PROVISION_CHANGE[change][language]}${now}`;
  });
  const lists = [
    list(es ? 'reglas que se deben leer de nuevo' : 'rules to read again', article.cite),
    list(es ? 'otras reglas del artículo' : 'other rules of the article', article.sameArticle),
    list(es ? 'reglas que lo mencionan' : 'rules that mention it', article.related),
    list(es ? 'cifras y listas' : 'figures and lists', article.parameters),
    list(es ? 'preguntas abiertas' : 'open questions', article.questions),
  ].flat();
  const none = lists.length === 0 ? [es ? '  ninguna regla lo cita' : '  no rule cites it'] : [];
  return [colors.yellow(title), ...provisions, ...lists, ...none].join('\n');
}

const nameOf = (article: string, es: boolean): string =>
  article.startsWith('T')
    ? `${es ? 'Transitorio' : 'Transitory article'} ${article.slice(1)}`
    : `${es ? 'Artículo' : 'Article'} ${article}`;

const list = (label: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`  ${label}:`, ...names.map((name) => `    ${visible(name)}`)];
