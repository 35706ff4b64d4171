import type { Scalar } from '../foreign-record';

/** How the traces of a log are taken. */
export interface XesForm {
  /** Whether a trace without a name is the case of its number. */
  readonly numbersTraces: boolean;
  /** Whether the text was decoded as UTF-8, so that it cannot declare another encoding. */
  readonly isUtf8: boolean;
  /** Told the number of an event of which the trace says something only after it. */
  readonly onLateAttribute: (event: number) => void;
  /** Told, before the first event, what the log says of itself under names of this library. */
  readonly onLog: (native: ReadonlyMap<string, Scalar>) => void;
}
