import type { Derivation, Finding } from '../../../audit/index';
import { type CaseTally, gravestFirst } from '../case-tally';
import type { CaseFiles } from './page-style';

/** A finding that the page explains, and where. */
export interface Place {
  readonly finding: Finding;
  readonly anchor: string;
  readonly tally: CaseTally;
}

/** Where a case is explained, by its place in the index. */
export const caseAnchor = (at: number): string => `c${at + 1}`;

/** The findings that a page explains, each where it stands; anchors are made of numbers alone. */
export class Places {
  readonly #byFinding = new Map<Finding, Place>();
  readonly #byRule = new Map<string, Place[]>();
  /** The rules that the log can be gone back to for, each with what its gravest finding follows from. */
  readonly #derived = new Map<string, Derivation>();

  constructor(tallies: readonly CaseTally[], files: CaseFiles) {
    for (const [at, tally] of tallies.entries()) {
      for (const [number, finding] of gravestFirst(tally.findings).entries()) {
        const place = { finding, anchor: `${caseAnchor(at)}-${number + 1}`, tally };
        this.#byFinding.set(finding, place);
        const known = this.#byRule.get(finding.rule);
        if (known !== undefined) {
          known.push(place);
          continue;
        }
        this.#byRule.set(finding.rule, [place]);
        const derivation = files.of(finding);
        if (derivation !== undefined) this.#derived.set(finding.rule, derivation);
      }
    }
  }

  /** Nothing where the page does not explain it. */
  anchorOf(finding: Finding): string | undefined {
    return this.#byFinding.get(finding)?.anchor;
  }

  /** In the order of the cases, the gravest of each first. */
  of(rule: string): readonly Place[] {
    return this.#byRule.get(rule) ?? [];
  }

  /** What one finding of a rule follows from; nothing for what is about the log itself. */
  derivationOf(rule: string): Derivation | undefined {
    return this.#derived.get(rule);
  }
}
