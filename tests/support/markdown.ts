import { readFileSync } from 'node:fs';

/** The fenced blocks of one language in a page, without their fences. */
export function blocksOf(path: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...readFileSync(path, 'utf8').matchAll(fence)].map(([, block]) => block ?? '');
}

/** The targets of links, and whatever in back quotes looks like a path of the repository. */
export function pathsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, target]) => target ?? '',
  );
  const quoted = [...text.matchAll(/`([\w.-]+(?:\/[\w.*-]+)*\/?)`/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name.includes('/'));
  return [...links.filter((link) => !/^[a-z]+:/.test(link)), ...quoted];
}
