import { execFile } from 'node:child_process';
import type { RuleFile } from '../rules/index';

/** Why the files of a revision cannot be had. */
export type RevisionFault =
  | 'no-git'
  | 'no-repository'
  | 'no-revision'
  | 'no-folder'
  | 'missing-objects'
  | 'too-large';

/** A revision that cannot be read. */
export class UnreadableRevision extends Error {
  readonly fault: RevisionFault;
  /** The clone does not hold the whole history. */
  readonly isShallow: boolean;

  constructor(fault: RevisionFault, isShallow = false) {
    super(fault);
    this.fault = fault;
    this.isShallow = isShallow;
  }
}

/** More than a rule file may hold: what is longer is refused, so it is not read. */
const MAX_FILE_BYTES = 1_000_000;
/** More than any pack: of a larger folder nothing is read. */
const MAX_ALL_BYTES = 128 * 1024 * 1024;
const PATIENCE_MS = 120_000;

/** Nothing is fetched, asked for, or run: not the hooks, the filters or the monitors of a repository. */
const SAFE = [
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];
const ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/**
 * The JSON files of a folder in a revision of the repository of the working directory, by their path
 * from the folder; links and submodules left out. Nothing is checked out.
 *
 * @throws UnreadableRevision
 */
export async function filesInRevision(revision: string, folder: string): Promise<RuleFile[]> {
  const isIn = await git(['rev-parse', '--git-dir']);
  if (isIn === undefined) throw new UnreadableRevision('no-repository');
  const commit = await resolved(`${revision}^{commit}`);
  if (commit === undefined) throw new UnreadableRevision('no-revision', await isShallow());
  const tree = await resolved(`${commit}:./${folder.replace(/\/+$/, '')}`);
  const listed =
    tree === undefined
      ? undefined
      : await git(['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', tree]);
  if (listed === undefined) throw new UnreadableRevision('no-folder');
  const entries = entriesOf(listed.toString('utf8'));
  const whole = entries.filter(({ size }) => size < MAX_FILE_BYTES);
  if (whole.reduce((sum, { size }) => sum + size, 0) > MAX_ALL_BYTES)
    throw new UnreadableRevision('too-large');
  const texts = await contents([...new Set(whole.map(({ hash }) => hash))]);
  return entries
    .map(({ path, hash, size }) => {
      const text = size < MAX_FILE_BYTES ? texts.get(hash) : ' '.repeat(MAX_FILE_BYTES);
      if (text === undefined) throw new UnreadableRevision('missing-objects');
      return { path, text };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

const isShallow = async (): Promise<boolean> =>
  (await git(['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'true';

async function resolved(name: string): Promise<string | undefined> {
  const hash = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  return hash?.toString('utf8').trim();
}

interface Entry {
  readonly hash: string;
  readonly size: number;
  readonly path: string;
}

/** Plain files alone: `100644 blob <hash> <size>\t<path>`. */
function entriesOf(listing: string): readonly Entry[] {
  return listing.split('\0').flatMap((line) => {
    const found = /^100(?:644|755) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line);
    const [, hash, size, path] = found ?? [];
    if (hash === undefined || size === undefined || path === undefined) return [];
    return path.endsWith('.json') ? [{ hash, size: Number(size), path }] : [];
  });
}

/** The content of objects, as `cat-file --batch` writes them one after another. */
async function contents(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (hashes.length === 0) return texts;
  const bytes = await git(['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  if (bytes === undefined) throw new UnreadableRevision('missing-objects');
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    const [hash, kind, size] = bytes.toString('utf8', at, end).split(' ');
    if (end === -1 || hash === undefined || kind !== 'blob') break;
    const from = end + 1;
    const to = from + Number(size);
    texts.set(hash, bytes.toString('utf8', from, to));
    at = to + 1;
  }
  return texts;
}

/** What git prints; `undefined` where it refuses. Its own words are never shown. */
function git(args: readonly string[], input?: string): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...SAFE, ...args],
      {
        encoding: 'buffer',
        env: { ...process.env, ...ENVIRONMENT },
        maxBuffer: 2 * MAX_ALL_BYTES,
        timeout: PATIENCE_MS,
        windowsHide: true,
      },
      (error, stdout) => {
        if (error === null) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new UnreadableRevision('no-git'));
        else resolve(undefined);
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
