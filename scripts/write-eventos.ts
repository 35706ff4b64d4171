import { EVENT_TYPES, eventTypes } from '../src/events/index';

/** What each event type of a log means, for whoever reads rules in Spanish: `docs/eventos.md`. */
export function eventos(): string {
  const rows = EVENT_TYPES.map((type) => {
    const { label, articles, schema } = eventTypes[type];
    const keys = Object.keys(schema.shape).map((key) => `\`${key}\``);
    return `| \`${type}\` | ${label} | ${articles.map(articleName).join(', ')} | ${keys.join(', ') || '—'} |`;
  });
  return [
    '# Los eventos del registro',
    '',
    `Las reglas nombran los hechos por su tipo: son ${EVENT_TYPES.length}. \`schema/events.json\` dice qué`,
    'valores admite cada dato.',
    '',
    '| Tipo | Qué es | Artículos | Datos |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const articleName = (article: string): string =>
  article.startsWith('T') ? `transitorio ${article.slice(1)}` : article;
