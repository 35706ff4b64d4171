import { Column } from './column';
import { InstantColumn } from './instant-column';

/** What every event of a log has, one column each; what is not a number stands by its number elsewhere. */
export class EventColumns {
  /** Place of the type in the contract. */
  readonly types: Column;
  /** Epoch milliseconds of the first instant at which the act can have happened. */
  readonly from: InstantColumn;
  /** Milliseconds from it to the last one. */
  readonly widths: Column;
  /** Epoch milliseconds; `NaN` where the line does not say. */
  readonly recordedAt: InstantColumn;
  /** Minutes east of UTC, or the civil day where only that is known. */
  readonly offsets: Column;
  readonly precisions: Column;
  readonly lines: Column;
  readonly refs: Column;
  readonly actors: Column;
  readonly payloads: Column;
  readonly evidence: Column;

  /** @param pages of columns that another thread filled. */
  constructor(pages?: EventColumnsParts) {
    this.types = new Column(pages?.types);
    this.from = new InstantColumn(pages?.from);
    this.widths = new Column(pages?.widths);
    this.recordedAt = new InstantColumn(pages?.recordedAt);
    this.offsets = new Column(pages?.offsets);
    this.precisions = new Column(pages?.precisions);
    this.lines = new Column(pages?.lines);
    this.refs = new Column(pages?.refs);
    this.actors = new Column(pages?.actors);
    this.payloads = new Column(pages?.payloads);
    this.evidence = new Column(pages?.evidence);
  }

  /** The columns as another thread may have them. */
  get parts(): EventColumnsParts {
    const columns = Object.entries(this) as [keyof EventColumnsParts, Column | InstantColumn][];
    return Object.fromEntries(
      columns.map(([name, { pages }]) => [name, pages]),
    ) as unknown as EventColumnsParts;
  }
}

/** The pages of each column. */
export type EventColumnsParts = {
  readonly [Name in Exclude<keyof EventColumns, 'parts'>]: EventColumns[Name]['pages'];
};
