import { run } from '../../src/cli/program';
import { FakeIo } from './fake-io';

/** What `mecanismo init` writes for a state, by path from the folder. */
export async function newProfile(id: string, ...options: string[]): Promise<Map<string, string>> {
  const io = new FakeIo();
  const code = await run(['init', '--profile', id, ...options, '--quiet'], io);
  if (code !== 0) throw new Error(io.stderr);
  return new Map(
    [...io.written].map(([path, text]) => [path.slice(path.indexOf('/') + 1), text] as const),
  );
}
