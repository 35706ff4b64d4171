import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeIo } from '../../src/cli/node-io';
import { run } from '../../src/cli/program';
import { reglamentoPath } from '../support/law-text';
import { blocksOf, pathsIn } from '../support/markdown';
import { printedBy } from '../support/printed-by';

vi.mock('elkjs/lib/elk.bundled.js', () => import('../support/remembering-elk'));

const PAGES = ['README.md', 'LEEME.md'];

describe('the code of README.md', () => {
  const blocks = blocksOf('README.md', 'ts');

  it('prints what its last comment says', async () => {
    const code = blocks[0] ?? '';
    const said = code
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^\/\/ /, '');
    expect(said).toMatch(/^violation /);
    expect(await printedBy(code, 'first')).toEqual([said]);
  });

  it('imports only names that exist', async () => {
    const imports = blocks.flatMap((block) => [
      ...block.matchAll(/^import \{([^}]*)\} from '([^']+)';$/gm),
    ]);
    expect(imports.length).toBeGreaterThan(3);
    for (const [, names = '', from = ''] of imports) {
      const module = await printedModule(from);
      for (const name of names.split(',').map((each) => each.trim())) {
        expect(module[name], `${name} of ${from}`).toBeDefined();
      }
    }
  });

  async function printedModule(from: string): Promise<Record<string, unknown>> {
    const key = `module_${from.replace(/\W/g, '_')}`;
    await printedBy(
      `import * as all from '${from}';\n(globalThis as Record<string, unknown>).${key} = all;\n`,
      key,
    );
    return (globalThis as Record<string, unknown>)[key] as Record<string, unknown>;
  }
});

describe('the commands of the manual', () => {
  const commandsOf = (page: string) =>
    blocksOf(page, 'sh').flatMap((block) => block.trim().split('\n'));

  it('are the same in both languages', () => {
    expect(commandsOf('LEEME.md')).toEqual(commandsOf('README.md'));
  });

  it.each(PAGES)('of %s start with the two that a newcomer types', (page) => {
    const [title, blank, ...rest] = readFileSync(page, 'utf8').split('\n');
    expect(title).toMatch(/^# /);
    expect(blank).toBe('');
    expect(rest.slice(0, 4)).toEqual(['```sh', 'npm ci && npm start', 'npm ci && npm test', '```']);
  });

  const shown = commandsOf('README.md').filter((line) => line.includes('mecanismo '));
  it('show every command that works on a log, a term and a vote', () => {
    const names = shown.map((line) => line.replace('npx ', '').split(' ')[1]);
    expect(names).toEqual(expect.arrayContaining(['audit', 'term', 'vote']));
  });

  /** What one command writes and a later one reads. */
  const created = new Map<string, string>();
  const io = nodeIo();
  const lacksLaw = (line: string) => line.includes('--law') && reglamentoPath() === undefined;
  it.each(shown.filter((line) => !lacksLaw(line)))('%s runs', async (line) => {
    const typed = line.replace(/^npx mecanismo /, '').replace(/ > \S+$/, '');
    const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, bare]) => quoted ?? bare ?? '')
      .map((word) => (word === 'reglamento.txt' ? (reglamentoPath() ?? '') : word));
    let output = '';
    let errors = '';
    const code = await run(words.flatMap(expanded), {
      ...io,
      out: (text) => {
        output += text;
      },
      err: (text) => {
        errors += text;
      },
      read: (path) => {
        const made = created.get(path);
        return made === undefined ? io.read(path) : [made];
      },
      write: () => undefined,
      create: (path) => {
        let text = '';
        return {
          write: (piece) => {
            text += piece;
          },
          keep: () => void created.set(path, text),
          discard: () => undefined,
        };
      },
    });
    expect([code === 0 || code === 1, errors]).toEqual([true, '']);
    expect(output).not.toBe('');
  });

  /** As the shell does with `examples/*.jsonl`. */
  function expanded(word: string): string[] {
    if (!word.includes('*')) return [word];
    const [folder = '.', end = ''] = [dirname(word), word.split('*')[1]];
    return readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .sort()
      .map((name) => join(folder, name));
  }
});

describe('the paths that a page mentions', () => {
  const pages = [...PAGES, 'CONTRIBUTING.md', 'rules/README.md'];

  it.each(pages)('in %s exist', (page) => {
    const named = pathsIn(page)
      .filter((path) => !path.startsWith('dist/') && !path.startsWith('@'))
      .map((path) => path.replace('NNN', '083'));
    const here = dirname(page);
    const missing = named.filter(
      (path) => !existsSync(join(here, path)) && !existsSync(path.replace(/\/\*.*$/, '')),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe('the promise of the README', () => {
  it.each([
    ['README.md', /never executes.*never sends.*same\s+bytes.*does not know.*side of protection/s],
    ['LEEME.md', /[Nn]unca ejecuta.*nunca envía.*mismos bytes.*no sabe.*lado de la protección/s],
  ])('is in %s', (page, promise) => {
    expect(readFileSync(page, 'utf8').replace(/^> ?/gm, '')).toMatch(promise);
  });
});
