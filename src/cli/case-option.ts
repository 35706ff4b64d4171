import { Option } from 'commander';
import { IDENTIFIER } from '../events/index';
import { encodedId } from '../exchange/index';
import type { Session } from './session';

/** `--case`: the id of a case, or the folio from which an import with `encode` made it. */
export function caseOption(es: string, en: string, { language }: Session): Option {
  return language === 'es'
    ? new Option(
        '--case <caso>',
        `${es}; un folio como EXP/2016/202 vale por su identificador`,
      ).argParser(caseId)
    : new Option(
        '--case <case>',
        `${en}; a folio such as EXP/2016/202 stands for its id`,
      ).argParser(caseId);
}

const caseId = (text: string): string => (IDENTIFIER.test(text) ? text : encodedId(text));
