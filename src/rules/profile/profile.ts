import type { Calendar, CalendarData } from '../../calendar/index';
import type { CalendarPolicy } from '../calendar-policy';
import type { Parameter } from '../format/parameter';
import type { ProfileFile } from '../format/profile';
import type { Question } from '../format/question';
import type { Rule } from '../format/rule';
import type { RuleSet } from '../rule-set';

/** A legal order: whose rules, by which calendars. The federal one, or that of a state. */
export interface Profile {
  readonly id: string;
  readonly rules: RuleSet;
  readonly calendars: CalendarPolicy;
  /** SHA-256 of the calendar files, for reports. */
  readonly calendarsHash: string;
  /** Procedures that are not the federal ones, in their written form, by the name of the machine. */
  readonly procedures: ReadonlyMap<string, unknown>;
  /** What it changes of the order that it extends; absent in one that extends none. */
  readonly definition?: ProfileDefinition;
}

/**
 * What a profile changes of another: the content of `profile.json` (schema/profile.schema.json), of
 * which in a program only the id must be given, and the content of the files beside it.
 */
export interface ProfileDefinition
  extends Partial<Omit<ProfileFile, '$schema' | 'extends' | 'id' | 'zone'>> {
  /** Lower-case identifier, such as `sinaloa`. */
  readonly id: string;
  /** The order that it extends, or what gives it; the federal one where it is left out. */
  readonly extends?: Profile | (() => Profile);
  /**
   * Rules of one's own: those named in `replaces`, and those that are added. A whole `RuleSet` takes
   * the place of all the rules of the order that is extended.
   */
  readonly rules?: readonly Rule[] | RuleSet;
  /** Figures: those that take the place of ones of the same id, and those that are added. */
  readonly parameters?: readonly Parameter[];
  /** Open questions: those that take the place of ones of the same id, and those that are added. */
  readonly questions?: readonly Question[];
  /** Procedures that differ, in their written form, by the name of the machine. */
  readonly procedures?: Readonly<Record<string, unknown>>;
  /** Lists of non-working days and notices of closure of one's own, which `calendars` may name. */
  readonly calendarFiles?: readonly CalendarData[];
  /** IANA zone of the authority's seat, one of Mexico's; by its name alone, or with its source. */
  readonly zone?: string | ProfileFile['zone'];
  /** Calendars already built, in the place of `calendars`; given together with `union`. */
  readonly lists?: readonly Calendar[];
  readonly union?: Calendar;
}
