import { Column } from './column';
import { InstantColumn } from './instant-column';
import { KindColumn } from './kind-column';

/** What every event of a log has, one column each; what is not a number stands by its number elsewhere. */
export class EventColumns {
  /** Types, and how exactly times are known. */
  readonly kinds: KindColumn;
  /** Epoch milliseconds of the first instant at which the act can have happened. */
  readonly from: InstantColumn;
  /** Epoch milliseconds; `NaN` where the line does not say. */
  readonly recordedAt: InstantColumn;
  /** Minutes east of UTC, or the civil day where only that is known. */
  readonly offsets: Column;
  /** Microseconds past the millisecond. */
  readonly micros: Column;
  /** How far the line stands behind the row: for long stretches the same. */
  readonly lines: Column;
  readonly refs: Column;
  readonly actors: Column;
  readonly payloads: Column;
  readonly evidence: Column;

  /** @param pages of columns that another thread filled. */
  constructor(pages?: EventColumnsParts) {
    this.kinds = new KindColumn(pages?.kinds);
    this.from = new InstantColumn(pages?.from);
    this.recordedAt = new InstantColumn(pages?.recordedAt);
    this.offsets = new Column(pages?.offsets);
    this.micros = new Column(pages?.micros);
    this.lines = new Column(pages?.lines);
    this.refs = new Column(pages?.refs);
    this.actors = new Column(pages?.actors);
    this.payloads = new Column(pages?.payloads);
    this.evidence = new Column(pages?.evidence);
  }

  /** The columns as another thread may have them. */
  get parts(): EventColumnsParts {
    const columns = Object.entries(this) as [keyof EventColumnsParts, Column][];
    return Object.fromEntries(
      columns.map(([name, { pages }]) => [name, pages]),
    ) as unknown as EventColumnsParts;
  }
}

/** The pages of each column. */
export type EventColumnsParts = {
  readonly [Name in Exclude<keyof EventColumns, 'parts'>]: EventColumns[Name]['pages'];
};
