import { canonicalJson, ProtocolError } from '../core/index';
import {
  type CaseEnvelope,
  type CaseMigration,
  openCase,
  persistCase,
  restoreCase,
  step,
} from '../machines/index';
import type { Profile } from '../rules/index';
import { openDuties } from './duties';
import type { Lead } from './lead';
import { pinsOf } from './pins';
import type { Plan } from './plan';
import { CallRefused } from './refused';
import { envelopeOf, historyOf, instantIn, snapshotOf, standUp } from './standing-case';
import type { LogEntry, Pins, SentNotice, StoredCase } from './stored-case';
import { rearm } from './timers';

/** What a migration came to. */
export interface MigrateAnswer {
  /** `current` where the case was pinned to the present versions already: nothing changed. */
  readonly outcome: 'migrated' | 'current';
  readonly pins: Pins;
}

/** What a case is migrated with. */
export interface MigrateOptions {
  /** The first is the one that cases are migrated to. */
  readonly profiles: readonly Profile[];
  /** Named functions. */
  readonly migrations: readonly CaseMigration[];
  readonly now: number;
  readonly lead: Lead;
  readonly sent: readonly SentNotice[];
}

/**
 * The migration that needs no function of its own: the log, taken again from its first event under
 * a profile. It fails where an event of the log would be refused.
 */
export function replayUnder(profile: Profile): CaseMigration {
  return function replay({ mode, case: id, at, history }: CaseEnvelope): CaseEnvelope {
    let current = openCase(profile, { mode, ...(id === undefined ? {} : { case: id }) });
    for (const event of history) current = step(current, event, { obligations: false }).case;
    return persistCase(current, { at });
  };
}

/**
 * Moves a case to the first profile of the service, by a migration that is asked for by its name.
 * The log stays as it is; what was warned of already is not warned of again.
 *
 * @throws CallRefused `E_BODY`; `E_MIGRATION_UNKNOWN` where the service has none of that name;
 * `E_MIGRATION` where its result is no case of the present versions with the same log.
 */
export function decideMigration(
  id: string,
  stored: StoredCase,
  log: readonly LogEntry[],
  sent: unknown,
  options: MigrateOptions,
): Plan<MigrateAnswer> {
  const name = (sent as { readonly migration?: unknown } | null | undefined)?.migration;
  if (typeof name !== 'string') {
    throw new CallRefused('E_BODY', 'the body is `{ "migration": name }`');
  }
  const profile = options.profiles[0] as Profile;
  const migration = [...options.migrations, replayUnder(profile)].find(
    (each) => each.name === name,
  );
  if (migration === undefined) {
    throw new CallRefused('E_MIGRATION_UNKNOWN', 'the service has no migration of that name');
  }
  const isCurrent = canonicalJson(pinsOf(profile, stored.pins.mode)) === canonicalJson(stored.pins);
  if (isCurrent && stands()) return { answer: { outcome: 'current', pins: stored.pins } };
  const current = migrated(migration);
  const { now, lead, sent: notices } = options;
  const at = instantIn(profile, now);
  const pins = pinsOf(profile, current.mode);
  const duties = openDuties(current, now);
  const { arm, ...timers } = rearm(id, stored, duties, notices, { now, lead });
  const record = { migration: name, at, events: stored.events, from: stored.pins };
  return {
    answer: { outcome: 'migrated', pins },
    change: {
      stored: {
        ...stored,
        ...timers,
        pins,
        snapshot: snapshotOf(current, at),
        duties,
        migrations: [...stored.migrations, record],
      },
      arm,
    },
  };

  /** A machine that was changed and kept its version leaves states that it would not come to. */
  function stands(): boolean {
    try {
      return standUp(id, stored, log, profile) !== undefined;
    } catch {
      return false;
    }
  }

  function migrated(migrate: CaseMigration) {
    const history = historyOf(log, profile.calendars.zone.name);
    try {
      const reached = restoreCase(migrate(envelopeOf(id, stored, history)), profile);
      if (reached.id === id && canonicalJson(reached.history) === canonicalJson(history)) {
        return reached;
      }
    } catch (error) {
      if (error instanceof ProtocolError) throw new CallRefused('E_MIGRATION', error.code);
      throw error;
    }
    throw new CallRefused('E_MIGRATION', 'the migration does not lead to a case with the same log');
  }
}
