import {
  findNodeAtLocation,
  type Node,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import type { BilingualText } from '../../core/index';
import { MAX_CONDITION_DEPTH } from '../format/condition';
import type { RuleDefect } from './defect';

const MAX_BYTES = 256 * 1024;
/** Objects and arrays around a leaf of the deepest condition allowed: two brackets for each group. */
const MAX_BRACKETS = 2 * MAX_CONDITION_DEPTH + 8;
/** What every decoder puts where bytes are not UTF-8; nobody writes it. */
const REPLACEMENT = '\uFFFD';
/** Nobody reads more, and finding the place of each costs time. */
const MAX_DEFECTS = 100;
const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/** A JSON file with the place of each value, and what is wrong with it as JSON. */
export class RuleText {
  readonly defects: RuleDefect[] = [];
  readonly value: unknown;
  readonly #tree: Node | undefined;
  readonly #lineStarts: number[];

  constructor(
    readonly file: string,
    readonly text: string,
    maxBytes = MAX_BYTES,
    read?: RuleText,
  ) {
    if (read !== undefined) {
      this.defects.push(...read.defects);
      this.value = read.value;
      this.#tree = read.#tree;
      this.#lineStarts = read.#lineStarts;
      return;
    }
    this.#lineStarts = lineStartsOf(text);
    const tooDeep = depthExceeded(text);
    if (text.length > maxBytes) {
      this.report(
        'E_LIMIT_SIZE',
        0,
        {
          es: `el archivo pasa de ${maxBytes / 1024} KB`,
          en: `the file is larger than ${maxBytes / 1024} KB`,
        },
        { es: 'una regla es una sola norma: divídala', en: 'a rule is one norm: split it' },
      );
    } else if (tooDeep !== undefined) {
      this.report(
        'E_LIMIT_DEPTH',
        tooDeep,
        {
          es: `el anidamiento pasa de ${MAX_CONDITION_DEPTH} grupos`,
          en: `nesting goes beyond ${MAX_CONDITION_DEPTH} groups`,
        },
        { es: 'aplane los grupos', en: 'flatten the groups' },
      );
    } else if (text.includes(REPLACEMENT)) {
      this.report(
        'E_JSON_ENCODING',
        text.indexOf(REPLACEMENT),
        {
          es: 'aquí el archivo no es UTF-8: un carácter no se pudo leer',
          en: 'here the file is not UTF-8: a character could not be read',
        },
        {
          es: 'guarde el archivo como UTF-8 y escriba de nuevo lo que se perdió',
          en: 'save the file as UTF-8 and write again what was lost',
        },
      );
    } else {
      this.#tree = this.#parse();
      this.value = this.#tree === undefined ? undefined : nodeValue(this.#tree);
    }
  }

  /** The same text as it has been read so far; what is reported of one is not reported of the other. */
  copy(): RuleText {
    return new RuleText(this.file, this.text, undefined, this);
  }

  /** No further defect is recorded. */
  get isFull(): boolean {
    return this.defects.length >= MAX_DEFECTS;
  }

  /** Records a defect at an offset of the text, or at the value under a path of keys. */
  report(
    code: string,
    at: number | readonly (string | number)[],
    message: BilingualText,
    help?: BilingualText,
  ): void {
    if (this.isFull) return;
    this.defects.push({
      code,
      file: this.file,
      ...this.placeOf(at),
      message,
      ...(help === undefined ? {} : { help }),
    });
  }

  /** Line and column, from 1, of an offset of the text, or of the value under a path of keys. */
  placeOf(at: number | readonly (string | number)[]): {
    readonly line: number;
    readonly column: number;
  } {
    const offset = typeof at === 'number' ? at : this.offsetOf(at);
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
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
    const error = firstError(this.text);
    const tree = error === undefined ? parseTree(this.text, [], STRICT) : undefined;
    if (tree === undefined) {
      this.report(
        'E_JSON_SYNTAX',
        error?.offset ?? 0,
        {
          es: 'el texto no es JSON válido',
          en: `not valid JSON: ${error === undefined ? 'empty' : printParseErrorCode(error.code)}`,
        },
        {
          es: 'revise comas, comillas y llaves en ese lugar; el archivo es UTF-8 sin marca de orden',
          en: 'check commas, quotes and brackets there; the file is UTF-8 without a byte-order mark',
        },
      );
      return undefined;
    }
    this.#reportKeys(tree);
    return tree;
  }

  #reportKeys(node: Node): void {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      if (node.type === 'object') {
        const key = String(child.children?.[0]?.value);
        if (key === '__proto__') {
          this.report(
            'E_RULE_KEY',
            child.offset,
            { es: '`__proto__` no es una clave', en: '`__proto__` is not a key' },
            { es: 'quítela', en: 'remove it' },
          );
        }
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
      this.#reportKeys(child);
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

class SyntaxStop extends Error {
  constructor(
    readonly code: ParseErrorCode,
    readonly offset: number,
  ) {
    super();
  }
}

/**
 * The first error of syntax. The parser repairs and goes on, and in text that it repairs it may nest
 * deeper than the brackets counted here: it is stopped at the first error.
 */
function firstError(text: string): SyntaxStop | undefined {
  try {
    visit(
      text,
      {
        onError(code, offset) {
          throw new SyntaxStop(code, offset);
        },
      },
      STRICT,
    );
    return undefined;
  } catch (stop) {
    if (stop instanceof SyntaxStop) return stop;
    throw stop;
  }
}

/** The value of a parsed node, its keys defined and never assigned: `__proto__`, refused above, would set a prototype. */
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
