import type { LoadedPack } from '../load/load-rule-set';
import { EventContract } from './contract';
import { Budget } from './decide';
import { Findings } from './findings';
import { PackIndex } from './pack-index';
import { Variables } from './variables';

/** What every check of the rules among themselves works with. */
export class Analysis {
  readonly index: PackIndex;
  readonly contract = new EventContract();
  readonly variables: Variables;
  readonly findings = new Findings();
  readonly budget = new Budget();

  constructor(pack: LoadedPack) {
    this.index = new PackIndex(pack);
    this.variables = new Variables(this.index, this.contract);
  }
}
