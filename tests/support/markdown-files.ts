import { readFileSync } from 'node:fs';

/** The JSON blocks of a page that are files of a profile, with the path that stands above each. */
export function filesOf(page: string): { readonly path: string; readonly value: unknown }[] {
  const blocks = readFileSync(page, 'utf8').matchAll(
    /^<!-- perfil: (\S+) -->\n```json\n([\s\S]*?)^```$/gm,
  );
  return [...blocks].map(([, path = '', text = '']) => ({ path, value: JSON.parse(text) }));
}
