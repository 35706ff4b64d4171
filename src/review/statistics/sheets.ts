import type { StatisticsRelease } from '../../audit/index';
import type { Language } from '../words/language';
import { article71Sheet } from './article-71-sheet';
import type { Sheet } from './sheet';
import { tableSheets } from './table-sheets';
import { termSheet } from './term-sheet';

/** Everything that a release tells, as tables for people. */
export function statisticsSheets(release: StatisticsRelease, language: Language): Sheet[] {
  return [
    ...tableSheets(release, language),
    termSheet(release, language),
    article71Sheet(release, language),
  ];
}
