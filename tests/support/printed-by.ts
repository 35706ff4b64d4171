import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';

/** Runs a block of TypeScript of a page as a module of its own, and gives what it prints. */
export async function printedBy(code: string, name: string): Promise<string[]> {
  // Inside the project, so that its own name resolves to its source.
  const folder = resolve('.tmp/printed', name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'module.ts');
  writeFileSync(file, code);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.join(' '));
  });
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
