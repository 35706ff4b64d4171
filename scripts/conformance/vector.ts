/** One case of the kit: what is asked of a system, and what of its answer is compared. */
export interface Vector {
  readonly id: string;
  /** In Spanish; what it is there for, where its input does not say it. */
  readonly title?: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** A file of the kit whose text is the `log` of the input. */
  readonly logFile?: string;
}

/** A vector before it is numbered. */
export type Draft = Omit<Vector, 'id'>;

/** Numbers the vectors of a file: `terms/hours/001`. */
export const numbered = (file: string, drafts: readonly Draft[]): readonly Vector[] =>
  drafts.map((draft, at) => ({ id: `${file}/${String(at + 1).padStart(3, '0')}`, ...draft }));
