import { visible } from '../../../core/index';
import { escaped } from '../../words/escaped';

/** Text that is markup already; only `html` makes it, so that no text becomes markup by a slip. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | readonly Part[];

/**
 * A piece of a page: what stands in the template is markup, and every value in it is text, unless it
 * is a piece made the same way. Nothing is written for `undefined`.
 */
export function html(template: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const [first = '', ...rest] = template;
  return new Markup(first + rest.map((text, at) => written(values[at]) + text).join(''));
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(visible(String(part)));
}
