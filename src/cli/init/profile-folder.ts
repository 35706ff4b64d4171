import { audit } from '../../audit/index';
import { loadProfile, type ProfileDefinition, type RuleFile } from '../../rules/index';
import { ofProfile } from '../read-as';
import { copiedProfile } from './copied-profile';
import { jsonOfFindings } from './json-of-findings';
import { packageFiles, startingProfile, type TemplateValues } from './profile-template';

/**
 * All files of a new profile that is a package of its own, by their path from its folder. What its tests
 * expect of the example log is what the profile finds in it.
 *
 * @param source the profile that it begins as a copy of
 */
export function profileFolder(
  values: Omit<TemplateValues, 'rule'>,
  source?: ProfileDefinition,
): RuleFile[] {
  const started = { ...values, rule: `${values.id}-ley/art-unknown/urgent-measure-in-time` };
  const own = source === undefined ? startingProfile(started) : copiedProfile(source, started);
  const rule = own.find(({ path }) => /^rules\/.*\/(art|trans)-/.test(path));
  const around = packageFiles({
    ...started,
    rule: rule?.path.replace(/^rules\/|\.json$/g, '') ?? started.rule,
  });
  const files = [...around, ...own];
  return [...files, ...expectations(files)];
}

function expectations(files: readonly RuleFile[]): RuleFile[] {
  const profile = loadProfile(ofProfile(files));
  return files.flatMap(({ path, text }) => {
    const name = /^examples\/(.+)\.jsonl$/.exec(path)?.[1];
    if (name === undefined) return [];
    const { completeThrough } = JSON.parse(text.slice(0, text.indexOf('\n')));
    const report = audit(text, { asOf: completeThrough, profile });
    return [{ path: `tests/expected/${name}.json`, text: jsonOfFindings(report) }];
  });
}
