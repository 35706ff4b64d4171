import type { ELK as Elk, ElkNode } from 'elkjs/lib/elk-api';
import { vi } from 'vitest';

const { default: ELK } = await vi.importActual<{ default: new () => Elk }>(
  'elkjs/lib/elk.bundled.js',
);

const elk = new ELK();
const laid = new Map<string, Promise<ElkNode>>();

/**
 * The layout program, which lays out the same graph once in a test file that draws it again and
 * again. That it lays it out alike each time is for the tests of the pictures themselves to say.
 */
export default class RememberingElk {
  layout(graph: ElkNode): Promise<ElkNode> {
    const key = JSON.stringify(graph);
    const known = laid.get(key) ?? elk.layout(graph);
    laid.set(key, known);
    return known;
  }
}
