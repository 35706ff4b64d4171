import { federalSitePack } from '../../src/cli/federal-site-pack';
import { reviewSite, type SiteFile, type SiteInput } from '../../src/review/index';
import { federal } from '../../src/rules/index';

/** What the federal site is written from. */
export const federalSite = (): SiteInput => ({
  pack: federalSitePack(),
  profile: federal(),
  version: '0.0.0',
});

/** Every file of a site, by its path. */
export async function siteOf(input: SiteInput): Promise<ReadonlyMap<string, string>> {
  const files: SiteFile[] = [];
  for await (const file of reviewSite(input)) files.push(file);
  return new Map(files.map(({ path, content }) => [path, content]));
}
