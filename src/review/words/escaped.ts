/** Characters that XML does not allow, and those that turn or hide the text around them. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that is safe in XML, as content and as an attribute. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}
