import type { Zone } from '../../../calendar/index';
import type { EventStore, LogEvent } from '../../../events/index';
import type { HistoryEvent, Links } from '../history';
import { civilDayOf } from '../linking';

const NO_TEXTS: readonly string[] = Object.freeze([]);

/** An event made of its row: what rules ask for most stands ready, the rest is read when asked for. */
export class StoredEvent implements HistoryEvent {
  readonly type: string;
  readonly known = true;
  readonly from: number;
  readonly to: number;
  readonly position: number;
  readonly links: Links;
  readonly day: number;
  readonly removed = NO_TEXTS;
  private readonly store: EventStore;
  private payload: LogEvent['data'] | undefined;

  constructor(store: EventStore, row: number, links: Links, zone: Zone) {
    this.store = store;
    this.payload = undefined;
    this.type = store.type(row);
    this.from = store.from(row);
    this.to = store.to(row);
    this.position = row;
    this.links = links;
    this.day = civilDayOf({ at: store.at(row), from: this.from }, zone);
  }

  get data(): LogEvent['data'] {
    this.payload ??= this.store.data(this.position);
    return this.payload;
  }

  get at(): LogEvent['at'] {
    return this.store.at(this.position);
  }

  get id(): string {
    return this.store.id(this.position);
  }

  get line(): number {
    return this.store.line(this.position);
  }

  get occurredAt(): string {
    return this.store.occurredAt(this.position);
  }

  get precision(): LogEvent['precision'] {
    return this.store.precision(this.position);
  }

  get recordedAt(): number | undefined {
    const recordedAt = this.store.recordedAt(this.position);
    return Number.isNaN(recordedAt) ? undefined : recordedAt;
  }

  get actor(): LogEvent['actor'] {
    return this.store.actor(this.position);
  }

  get refs(): LogEvent['refs'] {
    return this.store.refs(this.position);
  }

  get evidence(): readonly string[] {
    return this.store.evidence(this.position);
  }
}
