import type { CaseMigration } from '../../../src/machines/index';
import { decideMigration } from '../../../src/restate/migrate';
import { decideOpen } from '../../../src/restate/open';
import { pinnedProfile } from '../../../src/restate/pins';
import type { Change, Plan } from '../../../src/restate/plan';
import { decideRecord } from '../../../src/restate/record';
import { standUp } from '../../../src/restate/standing-case';
import type { LogEntry, SentNotice, StoredCase } from '../../../src/restate/stored-case';
import { decideWarning, type Warning } from '../../../src/restate/warn';
import { federal, type Profile } from '../../../src/rules/index';

/** A case without a server: what is stored of it, and the timers that were armed for it. */
export class MemoryCase {
  readonly id: string;
  profiles: readonly [Profile, ...Profile[]] = [federal()];
  migrations: readonly CaseMigration[] = [];
  lead: () => number = () => 0;
  stored: StoredCase | null = null;
  log: readonly LogEntry[] = [];
  notices: readonly SentNotice[] = [];
  armed: { readonly number: number; readonly at: number }[] = [];

  constructor(id: string) {
    this.id = id;
  }

  open(now: number, sent?: unknown) {
    return this.#settle(decideOpen(this.id, this.stored, sent, { profiles: this.profiles, now }));
  }

  /** Takes an event as a service does that was just started: from the log. */
  record(sent: unknown, now: number) {
    const stored = this.opened;
    const profile = pinnedProfile(stored.pins, this.profiles);
    const standing = standUp(this.id, stored, this.log, profile);
    const options = { now, lead: this.lead, sent: this.notices };
    return this.#settle(decideRecord(this.id, stored, standing, sent, options).plan);
  }

  migrate(migration: unknown, now: number) {
    const { profiles, migrations, lead } = this;
    const options = { profiles, migrations, now, lead, sent: this.notices };
    return this.#settle(decideMigration(this.id, this.opened, this.log, { migration }, options));
  }

  warn(number: number, now: number): Warning {
    const warning = decideWarning(this.id, this.stored, number, { now, sent: this.notices });
    if (warning.kind === 'notice') {
      this.stored = warning.stored;
      this.notices = warning.sent;
    }
    return warning;
  }

  get opened(): StoredCase {
    if (this.stored === null) throw new Error('not open');
    return this.stored;
  }

  /** All of it as bytes: what was refused leaves it as it was. */
  get bytes(): string {
    return JSON.stringify([this.stored, this.log, this.notices]);
  }

  #settle<Answer>(plan: Plan<Answer>): Answer {
    // As the journal does: what is decided is JSON.
    const { answer, change } = JSON.parse(JSON.stringify(plan)) as {
      answer: Answer;
      change?: Change;
    };
    if (change !== undefined) {
      this.stored = change.stored;
      this.armed.push(...change.arm);
      const kept = this.log.slice(0, this.log.length - (this.log.length % 16));
      if (change.chunk !== undefined) this.log = [...kept, ...change.chunk.entries];
    }
    return answer;
  }
}
