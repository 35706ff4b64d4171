/** An element of a document, with the text that stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** Reads XML without declarations, comments or processing instructions. @throws Error where it is not well formed. */
export function readXml(source: string): Element {
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at}: ${source.slice(at, at + 60)}`);
  };
  const decoded = (text: string): string => {
    if (/[<\p{Cc}]/u.test(text.replace(/\n/g, ''))) fail('bad character');
    return text.replace(/&([^;\s]*;?)/g, (_, name: string) => {
      const sign = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
      return sign ?? fail(`bad entity &${name}`);
    });
  };
  const element = (): Element => {
    const open = /^<([a-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>/.exec(
      source.slice(at, at + 4000),
    );
    if (open === null) return fail('no element');
    at += open[0].length;
    const name = open[1] as string;
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of (open[2] ?? '').matchAll(/([A-Za-z:-]+)="([^"]*)"/g)) {
      if (key in attributes) fail(`attribute ${key} twice`);
      attributes[key] = decoded(value);
    }
    const children: Element[] = [];
    let text = '';
    if (open[3] === '/') return { name, attributes, children, text };
    for (;;) {
      const next = source.indexOf('<', at);
      if (next === -1) return fail(`${name} is not closed`);
      text += decoded(source.slice(at, next));
      at = next;
      const close = `</${name}>`;
      if (source.startsWith(close, at)) {
        at += close.length;
        return { name, attributes, children, text };
      }
      children.push(element());
    }
  };
  const root = element();
  if (source.slice(at).trim() !== '') fail('something after the end');
  return root;
}

/** An element and all that it holds. */
export const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(within),
];
