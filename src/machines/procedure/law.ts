import type { RefKey } from '../../events/index';

/** Which acts a transition is about; the same in both modes. */
export interface Concern {
  /** Keys of the payload and the values that they must have; what is missing has none of them. */
  readonly given?: Readonly<Record<string, readonly (string | boolean)[]>>;
  /** Keys of the payload whose value must be one of a list of the law: a parameter, by its id. */
  readonly listed?: Readonly<Record<string, string>>;
  /** Keys of the payload that must be there. */
  readonly known?: readonly string[];
  /** Keys of the payload that must not be there. */
  readonly missing?: readonly string[];
  /** References that the act must name, so that it is certain what it is about. */
  readonly names?: readonly RefKey[];
  /** Whether the measure is an urgent one. */
  readonly urgent?: boolean;
  /** Whether the person that the act names is the only one whom the measure protects. */
  readonly soleBeneficiary?: true;
  /** With this act, one of type `done` exists for every measure of the case made by `made`. */
  readonly every?: { readonly made: readonly string[]; readonly done: string };
  /** Rules of kind `response`: with this act, nobody owes any more what they ask. */
  readonly answered?: readonly string[];
  /** With this act, each measure that an authority rejected has since been implemented. */
  readonly mendsRefusal?: true;
  /** What the inconformidad must be; an act that names none is of the only one of its case. */
  readonly inconformidad?: OfInconformidad;
}

/** What is asked of the inconformidad that an act belongs to. */
export interface OfInconformidad {
  /** The route on which it was filed, worked out where it names none; unknown excludes none. */
  readonly route?: 'ordinary' | 'extraordinary';
  /** What it was filed against. */
  readonly ground?: readonly string[];
}

/** What the law asks of an act: the rules that must not be broken. */
export interface Law extends Concern {
  readonly rules: readonly string[];
  /** Those that must say something of the act: silence is a failure. */
  readonly speaking?: readonly string[];
  /** Kinds of decision of the Junta on which the act may rest, where it names one. */
  readonly decided?: readonly string[];
  /**
   * Where the record does not decide: `blocks` for what would end, reduce, suspend or deny
   * protection; `passes` for what grants or continues it.
   */
  readonly doubt: 'blocks' | 'passes';
}
