import type { StatisticsRelease } from '../../audit/index';
import type { Language } from '../words/language';
import type { Sheet } from './sheet';

/** The nine contents of the database of article 71, and where this release gives each. */
export function article71Sheet(release: StatisticsRelease, language: Language): Sheet {
  const es = language === 'es';
  const titleOf = (id: string) =>
    release.tables.find((table) => table.id === id)?.title[language] ?? id;
  const yes = es ? 'sí' : 'yes';
  const unknown = es ? 'no se sabe' : 'not known';
  return {
    title: es ? 'Contenidos de la base de datos (art. 71)' : 'Contents of the database (art. 71)',
    notes: [
      es
        ? 'Dónde se lee cada contenido aquí, y si la última actualización de la base que el registro recoge lo trae. Sus cifras no se repiten.'
        : 'Where each content is read here, and whether the last update of the database in the log has it. Its figures are not repeated.',
    ],
    head: [
      es ? 'Contenido' : 'Content',
      es ? 'Tablas' : 'Tables',
      es ? 'En la base' : 'In the database',
    ],
    rows: release.article71.map(({ fraction, title, tables, inLastUpdate }) => ({
      label: `${fraction}. ${title[language]}`,
      level: 2,
      cells: [
        tables.length === 0 ? unknown : tables.map(titleOf).join(', '),
        inLastUpdate === null ? unknown : inLastUpdate ? yes : 'no',
      ],
    })),
    charts: [],
  };
}
