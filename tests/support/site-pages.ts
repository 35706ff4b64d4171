import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as an HTML parser of a browser reads it. */
export const readPage = (content: string): Node => parse(content);

const isElement = (node: Node): node is Element => 'tagName' in node;

const below = new WeakMap<Node, readonly Element[]>();

/** Every element below a node, in order; those within a picture too. A page is walked once. */
export function elements(node: Node): readonly Element[] {
  let found = below.get(node);
  if (found === undefined) {
    const list: Element[] = [];
    collect(node, list);
    found = list;
    below.set(node, found);
  }
  return found;
}

function collect(node: Node, list: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (isElement(child)) list.push(child);
    collect(child, list);
  }
}

/** The elements of a name. */
export const named = (node: Node, name: string): Element[] =>
  elements(node).filter(({ tagName }) => tagName === name);

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The text of a node as it is read. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export const childElements = (node: Element): Element[] => node.childNodes.filter(isElement);
