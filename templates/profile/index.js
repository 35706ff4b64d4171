import { readdirSync, readFileSync } from 'node:fs';
import { loadProfile } from '@mecanismo/protocol/rules';

const textOf = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const paths = readdirSync(new URL('rules', import.meta.url), { recursive: true })
  .map((path) => `rules/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.json'))
  .sort();

/** The legal order of this folder: give it to `audit`, `openCase` and `nextSteps`. */
export default loadProfile(
  ['profile.json', ...paths].map((path) => ({ path, text: textOf(path) })),
);
