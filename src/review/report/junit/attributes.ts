import { visible } from '../../../core/index';
import { escaped } from '../../words/escaped';

/** Attributes of an XML element, whatever their values hold. */
export const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('');
