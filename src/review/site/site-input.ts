import type { Coverage, Profile, RulePack } from '../../rules/index';
import type { Markup } from '../report/html/markup';

/** What the site is written from. */
export interface SiteInput {
  readonly pack: SitePack;
  /** Whose rules are those of the pack. */
  readonly profile: Profile;
  /** Version of the program that writes it. */
  readonly version: string;
  /** The text of a law, to stand beside the rules; it is copied into the site and nowhere else. */
  readonly law?: string;
  /** What a change of the rules means, for a page of its own. */
  readonly changes?: { readonly body: Markup; readonly style: string };
  /** The page of the calculators. Rules with a term are linked to it. */
  readonly calculators?: CalculatorsPage;
}

/** A rule pack with no defect, and the account of its law where it has one. */
export type SitePack = RulePack & { readonly coverage?: Coverage | undefined };

/** A page whose parts are made elsewhere. */
export interface CalculatorsPage {
  readonly body: Markup;
  /** Runs in the page; its hash is the only script that the page allows. */
  readonly script: string;
  readonly style: string;
}
