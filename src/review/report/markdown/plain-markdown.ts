import { visible } from '../../../core/index';

/** Everything that Markdown, or the page that shows it, may take for markup, a link or a mention. */
const SIGNS = /[\\`*_{}[\]<>#+\-!|~@&$=^]|:(?=\/)|(?<=www)\./gi;

/** A text that Markdown shows as it is, on one line: every sign in it as a character reference. */
export const plainMarkdown = (text: string): string =>
  visible(text).replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

/** An id as code, in a table too; a backtick, which no id has, would end it. */
export const idMarkdown = (id: string): string =>
  `\`${visible(id).replaceAll('`', "'").replaceAll('|', '¦')}\``;
