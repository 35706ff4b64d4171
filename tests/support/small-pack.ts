import type { RuleFile } from '../../src/rules/load/load-rule-set';
import { ruleFiles } from './rule-files';

const RULES = /^rules\/reglamento\/(art-053|art-083|art-112\/filed)/;
const SHARED = /^rules\/(calendars\/.*|glossary|authorities|sources)\.json$/;
const NAMED = /^rules\/(?:parameters|questions)\/(.+)\.json$/;

/**
 * Three articles of the federal pack and what their rules name, without procedures or coverage: the
 * whole takes seconds to check, and has no more kinds of file to tell of.
 */
export const smallPack: readonly RuleFile[] = partOf(ruleFiles());

function partOf(files: readonly RuleFile[]): readonly RuleFile[] {
  const rules = files.filter(({ path }) => RULES.test(path));
  const text = rules.map((file) => file.text).join();
  const isNamed = (path: string) => text.includes(`"${NAMED.exec(path)?.[1]}"`);
  return files.filter(({ path }) => RULES.test(path) || SHARED.test(path) || isNamed(path));
}
