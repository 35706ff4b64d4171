import type * as z from 'zod';
import type { BilingualText } from '../core/index';
import type { DataFault } from './data-fault';

/** Nobody reads more of a file that is of another kind. */
const MAX_FAULTS = 100;

/** What a schema refuses, one fault for each value or unknown key. */
export function shapeFaults(
  code: string,
  { issues }: z.ZodError,
  help: BilingualText,
): readonly DataFault[] {
  return issues.slice(0, MAX_FAULTS).flatMap((issue): DataFault | DataFault[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MAX_FAULTS).map((key) => ({
        code,
        path,
        key,
        message: {
          es: 'clave que el formato no tiene en este lugar',
          en: 'the format has no such key here',
        },
        help,
      }));
    }
    return {
      code,
      path,
      message: {
        es: `el valor no tiene la forma debida (${issue.code})`,
        en: `the value does not have the right shape (${issue.code})`,
      },
      help,
    };
  });
}
