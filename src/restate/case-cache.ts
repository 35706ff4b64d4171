import type { Profile } from '../rules/index';
import type { StandingCase } from './standing-case';

/**
 * Cases that were driven a moment ago, so that the next event need not replay the log. Nothing
 * depends on it: a case is only given back for the very log, by its hash, that it was driven to.
 */
export class CaseCache {
  readonly #cases = new Map<string, { readonly head: string; readonly standing: StandingCase }>();
  readonly #size: number;

  /** Keeps up to `size` cases. */
  constructor(size: number) {
    this.#size = size;
  }

  get(id: string, head: string, profile: Profile): StandingCase | undefined {
    const kept = this.#cases.get(id);
    if (kept?.head !== head || kept.standing.current.profile !== profile) return undefined;
    return kept.standing;
  }

  /** Keeps a case, and lets go of the one that was kept longest ago. */
  keep(id: string, head: string, standing: StandingCase): void {
    this.#cases.delete(id);
    this.#cases.set(id, { head, standing });
    if (this.#cases.size <= this.#size) return;
    for (const oldest of this.#cases.keys()) {
      this.#cases.delete(oldest);
      return;
    }
  }
}
