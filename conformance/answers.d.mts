/** An answer for each kind of vector; see `README.md` for the kinds and their input. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** `library` is `@mecanismo/protocol`, `rules` is `@mecanismo/protocol/rules`. */
export function answersOf(library: unknown, rules: unknown): Answers;
