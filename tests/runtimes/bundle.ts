import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.jsonl'));

/** The entry `from` of the package, and every example log beside what it is asked. */
const asked = (where: string) =>
  [
    ...EXAMPLES.map((name, at) => `import log${at} from './examples/${name}';`),
    `import * as protocol from '@mecanismo/protocol';`,
    `import { exercise } from './tests/runtimes/exercise';`,
    `const run = () => exercise(protocol, [${EXAMPLES.map((_, at) => `log${at}`).join(', ')}]);`,
    where,
  ].join('\n');

/** Ways to ask, each in the manner of its runtime. */
const PLACES = {
  console: asked('run().then((said) => console.log(said));'),
  // What the policy forbids is listened for before anything of the library is evaluated.
  page: `import { heard } from './tests/runtimes/heard';
    ${asked('globalThis.asked = run(); globalThis.heard = heard;')}`,
  worker: `import { heard } from './tests/runtimes/heard';
    ${asked(`addEventListener('message', async ({ data, ports: [port] }) => {
      if (data === 'trial') try { Function('') } catch {}
      const said = await run();
      setTimeout(() => port.postMessage({ said, heard }));
    });`)}`,
  fetch: asked('export default { fetch: async () => new Response(await run()) };'),
} as const;

/** The package as an application bundles it for the browser: no alias, no stand-in, nothing left out. */
export const bundleFor = (place: keyof typeof PLACES): Promise<string> =>
  bundle(PLACES[place]).then(({ code }) => code);

/** The question alone, which Node asks of the package as it is installed. */
export const unbundled = (format: 'esm' | 'cjs'): Promise<string> =>
  bundle(PLACES.console, { format, platform: 'node', external: ['@mecanismo/protocol'] }).then(
    ({ code }) => code,
  );

/** Code that imports the package, in one file, with what went into it. */
export const bundle = (code: string, options: BuildOptions = {}): Promise<Bundle> =>
  bundled({ stdin: { contents: code, resolveDir: resolve('.') }, ...options });

/** A file that imports the package, and all that it imports, in one. */
export const bundleFile = (path: string): Promise<Bundle> => bundled({ entryPoints: [path] });

interface Bundle {
  readonly code: string;
  readonly inputs: Metafile['outputs'][string]['inputs'];
}

async function bundled(options: BuildOptions): Promise<Bundle> {
  if (!existsSync('dist/index.js')) execFileSync('npm', ['run', '--silent', 'build']);
  const { outputFiles, metafile } = await build({
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    loader: { '.jsonl': 'text' },
    logLevel: 'silent',
    ...options,
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  return { code: outputFiles[0]?.text ?? '', inputs: output?.inputs ?? {} };
}
