import { reviewSite, type SiteFile, type SiteInput } from '../../src/review/index';
import { federal, readRulePack } from '../../src/rules/index';
import { ruleFiles } from './rule-files';

/** What the federal site is written from. */
export function federalSite(): SiteInput {
  const { authorities = { $schema: '', authorities: [] }, ...pack } = readRulePack(ruleFiles());
  return { pack: { ...pack, authorities }, profile: federal(), version: '0.0.0' };
}

/** Every file of a site, by its path. */
export async function siteOf(input: SiteInput): Promise<ReadonlyMap<string, string>> {
  const files: SiteFile[] = [];
  for await (const file of reviewSite(input)) files.push(file);
  return new Map(files.map(({ path, content }) => [path, content]));
}
