import type { CaseMigration } from '../machines/index';
import { federal, type Profile } from '../rules/index';
import { type Lead, lastQuarter } from './lead';

/** A handler of the host that is given each notice, once. */
export interface Notifier {
  /** Name of a Restate service, or of a virtual object whose key is the id of the case. */
  readonly service: string;
  readonly handler: string;
  /** It is a virtual object. */
  readonly keyed?: boolean;
}

/** What the services of cases are made with. */
export interface CaseServicesOptions {
  /**
   * The first is the one under which cases are opened, and to which they are migrated; the others
   * serve the cases that are pinned to them. Default: the federal Mecanismo.
   */
  readonly profiles?: readonly [Profile, ...Profile[]];
  /** Named functions that `migrate` may be asked for, besides `replay`. */
  readonly migrations?: readonly CaseMigration[];
  /** Without it, notices are only kept with the case. */
  readonly notifier?: Notifier;
  /** Default: `lastQuarter`. */
  readonly lead?: Lead;
  /** How many cases are kept at hand between events; default 256. */
  readonly cached?: number;
}

/** The options with their defaults. */
export interface CaseSettings {
  readonly profiles: readonly [Profile, ...Profile[]];
  readonly migrations: readonly CaseMigration[];
  readonly notifier: Notifier | undefined;
  readonly lead: Lead;
  readonly cached: number;
}

export const settingsOf = ({
  profiles = [federal()],
  migrations = [],
  notifier,
  lead = lastQuarter,
  cached = 256,
}: CaseServicesOptions): CaseSettings => ({ profiles, migrations, notifier, lead, cached });
