import { visibleJson } from '../../core/index';

export { visible } from '../../core/index';

/** JSON for people and programs: the same value, with what cannot be seen escaped. */
export const jsonText = (value: unknown): string =>
  `${visibleJson(JSON.stringify(value, null, 2))}\n`;
