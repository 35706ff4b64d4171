import type { BilingualText, Reading } from '../../core/index';
import type { ArithmeticCheck } from './arithmetic';
import type { Article71Content } from './article-71';
import type { PreviousTerms, TermFigures } from './terms/term-figures';

/**
 * Why a table has figures or none. Where its total is under the threshold, zero too, it is
 * `suppressed`; or `unknown`, where the log does not say that it is complete and there may be more.
 */
export type TableStatus = 'published' | 'suppressed' | 'unknown';

/** A row: months, both included, as `YYYY-MM`. */
export interface ReleaseRow {
  readonly from: string;
  readonly to: string;
  /** The period as a whole, a civil year of it, or the finest part that is published. */
  readonly kind: 'total' | 'year' | 'part';
  /** `null` where it is suppressed or not known. */
  readonly total: number | null;
  /** Figures by view, in the order of its columns. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Categories published as one column. */
export interface ReleaseColumn {
  /** Where the category stands among those that contain it; a last `*` is what is left there. */
  readonly path: readonly string[];
  readonly label: BilingualText;
}

/** A division of a table; no columns where any division would show a small cell. */
export interface ReleaseView {
  readonly id: string;
  readonly title: BilingualText;
  readonly columns: readonly ReleaseColumn[];
  /** The periods whose columns are published; those of the rows are sums of them. */
  readonly parts: readonly ReleasePeriod[];
}

export interface ReleasePeriod {
  readonly from: string;
  readonly to: string;
}

/** One population by month, with what can be published of it. */
export interface ReleaseTable {
  readonly id: string;
  readonly title: BilingualText;
  readonly universe: BilingualText;
  /** The month to which each unit belongs. */
  readonly dating: BilingualText;
  /** Event types from which it is made; the events of the first are the units. */
  readonly sources: readonly string[];
  readonly status: TableStatus;
  /** Figures of the previous release were replaced; where they stand they are repeated unchanged. */
  readonly revised?: true;
  /** The finest periods whose totals are published. */
  readonly parts: readonly ReleasePeriod[];
  readonly views: readonly ReleaseView[];
  readonly rows: readonly ReleaseRow[];
}

/** A share or a mean made only of published figures. */
export interface ReleaseRatio extends ReleasePeriod {
  readonly id: 'cases-per-session' | 'unanimous-share';
  readonly kind: ReleaseRow['kind'];
  readonly value: number;
}

/** A release that another takes into account. */
export interface ChainLink {
  /** Its last month. */
  readonly to: string;
  /** Of the figures that it published, as `identityOf` makes it. */
  readonly hash: string;
}

/** Monthly tables fit to be published. The same input gives the same release, byte for byte. */
export interface StatisticsRelease {
  readonly statisticsVersion: 2;
  readonly profile: string;
  readonly reading: Reading;
  /** Last month that was looked at. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** No count under it is published. */
  readonly threshold: number;
  /** Every log is complete: what it lacks did not happen. */
  readonly complete: boolean;
  /** Some line could not be read: the true figures may be higher. */
  readonly unreadable: boolean;
  /** Which cases the logs hold, as whoever made the release says; `null` where nobody did. */
  readonly scope: string | null;
  /** Whether a previous release was taken into account. */
  readonly comparedWithPrevious: boolean;
  /** The releases that were, the earliest first. */
  readonly chain: readonly ChainLink[];
  readonly hashes: { readonly rules: string; readonly calendars: string };
  /** Sums that were verified before anything was suppressed, and after. */
  readonly check: readonly ArithmeticCheck[];
  readonly tables: readonly ReleaseTable[];
  readonly ratios: readonly ReleaseRatio[];
  readonly terms: TermFigures;
  readonly article71: readonly Article71Content[];
}

/** What the next release needs of the one before it. */
export interface PreviousRelease
  extends Pick<
    StatisticsRelease,
    'profile' | 'reading' | 'threshold' | 'from' | 'to' | 'scope' | 'chain'
  > {
  readonly tables: readonly Pick<ReleaseTable, 'id' | 'parts' | 'views' | 'rows'>[];
  readonly terms: PreviousTerms;
}
