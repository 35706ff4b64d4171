import type { Problem, ProblemCode } from './problem';

/** Collects problems line by line, each code and key once a line however often it is repeated. */
export class ProblemList {
  readonly all: Problem[] = [];
  #line = 0;
  #start = 0;

  /** What follows is about this line. */
  startLine(line: number): void {
    this.#line = line;
    this.#start = this.all.length;
  }

  add(code: ProblemCode, key?: string): void {
    for (let index = this.#start; index < this.all.length; index++) {
      const known = this.all[index];
      if (known !== undefined && known.code === code && known.key === key) return;
    }
    this.all.push(key === undefined ? { line: this.#line, code } : { line: this.#line, code, key });
  }

  /** The problems of the current line. */
  ofLine(): readonly Problem[] {
    return this.all.length === this.#start ? NONE : this.all.slice(this.#start);
  }
}

const NONE: readonly Problem[] = Object.freeze([]);
