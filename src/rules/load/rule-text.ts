import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { BilingualText } from '../../core/index';
import { MAX_CONDITION_DEPTH } from '../format/condition';
import type { RuleDefect } from './defect';

const MAX_BYTES = 256 * 1024;
/** Objects and arrays around a leaf of the deepest condition allowed: two brackets for each group. */
const MAX_BRACKETS = 2 * MAX_CONDITION_DEPTH + 8;

/** A JSON file with the place of each value, and what is wrong with it as JSON. */
export class RuleText {
  readonly defects: RuleDefect[] = [];
  readonly value: unknown;
  readonly #tree: Node | undefined;
  readonly #lineStarts: number[];

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    this.#lineStarts = lineStartsOf(text);
    const tooDeep = depthExceeded(text);
    if (text.length > MAX_BYTES) {
      this.report('E_LIMIT_SIZE', 0, {
        es: 'el archivo pasa de 256 KB',
        en: 'the file is larger than 256 KB',
      });
    } else if (tooDeep !== undefined) {
      this.report('E_LIMIT_DEPTH', tooDeep, {
        es: `el anidamiento pasa de ${MAX_CONDITION_DEPTH} grupos`,
        en: `nesting goes beyond ${MAX_CONDITION_DEPTH} groups`,
      });
    } else {
      this.#tree = this.#parse();
      this.value = this.#tree === undefined ? undefined : nodeValue(this.#tree);
    }
  }

  /** Records a defect at an offset of the text, or at the value under a path of keys. */
  report(
    code: string,
    at: number | readonly (string | number)[],
    message: BilingualText,
    help?: BilingualText,
  ): void {
    const offset = typeof at === 'number' ? at : this.offsetOf(at);
    const line = this.#lineOf(offset);
    this.defects.push({
      code,
      file: this.file,
      line: line + 1,
      column: offset - (this.#lineStarts[line] ?? 0) + 1,
      message,
      ...(help === undefined ? {} : { help }),
    });
  }

  /** Offset of the value under a path, or of the nearest value above it. */
  offsetOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0 && this.#tree !== undefined; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node !== undefined)
        return node.parent?.type === 'property' ? node.parent.offset : node.offset;
    }
    return 0;
  }

  #parse(): Node | undefined {
    const errors: ParseError[] = [];
    const tree = parseTree(this.text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
    });
    const [first] = errors;
    if (first !== undefined || tree === undefined) {
      this.report('E_JSON_SYNTAX', first?.offset ?? 0, {
        es: 'el texto no es JSON válido',
        en: `not valid JSON: ${first === undefined ? 'empty' : printParseErrorCode(first.error)}`,
      });
      return undefined;
    }
    this.#reportRepeatedKeys(tree);
    return tree;
  }

  #reportRepeatedKeys(node: Node): void {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      if (node.type === 'object') {
        const key = String(child.children?.[0]?.value);
        if (seen.has(key)) {
          this.report(
            'E_JSON_DUPKEY',
            child.offset,
            {
              es: 'la clave está dos veces en el mismo objeto',
              en: 'the key is twice in the same object',
            },
            { es: 'deje una sola', en: 'keep only one' },
          );
        }
        seen.add(key);
      }
      this.#reportRepeatedKeys(child);
    }
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The value of a parsed node, in objects without a prototype's keys: `__proto__` stays a plain key. */
function nodeValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(nodeValue);
  if (node.type !== 'object') return node.value;
  const result: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    Object.defineProperty(result, String(key.value), {
      value: nodeValue(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}

/** Offset of the bracket that goes too deep; a scan without recursion, before any parser sees it. */
function depthExceeded(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 92) at++;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAX_BRACKETS) return at;
    } else if (code === 125 || code === 93) depth--;
  }
  return undefined;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
