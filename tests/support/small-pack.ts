import type { RuleFile } from '../../src/rules/load/load-rule-set';
import { ruleFiles } from './rule-files';

const SHARED = /^rules\/(calendars\/.*|glossary|authorities|sources)\.json$/;
const NAMED = /^rules\/(?:parameters|questions)\/(.+)\.json$/;

/** Some rules of the federal pack and what they name, without procedures or coverage. */
export function packOfRules(isKept: RegExp): readonly RuleFile[] {
  const files = ruleFiles();
  const text = files
    .filter(({ path }) => isKept.test(path))
    .map((file) => file.text)
    .join();
  return files.filter(
    ({ path }) =>
      isKept.test(path) || SHARED.test(path) || text.includes(`"${NAMED.exec(path)?.[1]}"`),
  );
}

/** Enough for a check that finds nothing; that of the whole takes seconds. */
export const smallPack = packOfRules(/^rules\/reglamento\/(art-053|art-083|art-112\/filed)/);
