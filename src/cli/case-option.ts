import { Option } from 'commander';
import { encodedId } from '../exchange/index';
import type { Session } from './session';

/** `--case`: the id of a case, or the folio from which an import with `encode` made it. */
export function caseOption(es: string, en: string, { language }: Session): Option {
  return language === 'es'
    ? new Option(
        '--case <caso>',
        `${es}; de un registro importado con encode vale también su folio, como EXP/2016/202`,
      )
    : new Option(
        '--case <case>',
        `${en}; of a log that was imported with encode its folio does too, such as EXP/2016/202`,
      );
}

/** What is found under an id, else under the id that an import with `encode` makes of a folio. */
export function underCase<Found>(
  text: string,
  find: (file: string) => Found | undefined,
): Found | undefined {
  return find(text) ?? find(encodedId(text));
}
