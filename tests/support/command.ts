import type { ExitCode } from '../../src/cli/exit-code';
import { run } from '../../src/cli/program';
import { FakeIo } from './fake-io';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line, written as in a shell without quotes, on files in memory. */
export async function mecanismo(
  line: string,
  files: Readonly<Record<string, string>> = {},
  how: { readonly color?: boolean; readonly columns?: number; readonly now?: string } = {},
): Promise<Outcome> {
  const io = new FakeIo(files, how.now);
  io.color = how.color ?? false;
  io.columns = how.columns ?? io.columns;
  const code = await run(
    line.split(' ').filter((word) => word !== ''),
    io,
  );
  return { code, stdout: io.stdout, stderr: io.stderr };
}
