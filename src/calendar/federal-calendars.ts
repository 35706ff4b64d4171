import calendarioOficial from '../../rules/calendars/calendario-oficial.json' with { type: 'json' };
import closures from '../../rules/calendars/dof-closures-segob.json' with { type: 'json' };
import lfpa28 from '../../rules/calendars/lfpa-28.json' with { type: 'json' };
import lft74 from '../../rules/calendars/lft-74.json' with { type: 'json' };
import type { Calendar } from './calendar';
import { intersectionOf, unionOf } from './combine-calendars';
import { loadCalendar } from './load-calendar';

/** The calendars by which the terms of the federal Mecanismo are counted. */
export interface FederalCalendars {
  /** LFPA 28 with its fixed dates, and the undisputed closures. The literal reading counts by it. */
  readonly lfpa: Calendar;
  /** Official calendar of the federal administration, with its Mondays, and undisputed closures. */
  readonly calendarioOficial: Calendar;
  /**
   * LFT 74, which does not bind SEGOB's staff (apartado B): a cross-check, and for states that
   * adopt it. It is not one of `lists`.
   */
  readonly lft: Calendar;
  /** The lists that are arguable for an authority, each on its own (question A28), LFPA first. */
  readonly lists: readonly Calendar[];
  /** Non-working in any list, or in a closure, disputed ones included. */
  readonly union: Calendar;
  /** Non-working in every one of `lists`. */
  readonly intersection: Calendar;
}

let built: FederalCalendars | undefined;

/** The federal calendars, built once from the files of `rules/calendars/`; cover 2011 to 2030. */
export function federalCalendars(): FederalCalendars {
  built ??= calendarsFrom({ lfpa: lfpa28, official: calendarioOficial, closures, lft: lft74 });
  return built;
}

/** Content of the four files that the federal calendars are made from. */
export interface FederalCalendarData {
  readonly lfpa: unknown;
  readonly official: unknown;
  readonly closures: unknown;
  readonly lft: unknown;
}

/** Content of the calendar files that `federalCalendars` is built from, for hashing in a report. */
export function federalCalendarFiles(): readonly unknown[] {
  return [calendarioOficial, closures, lfpa28, lft74];
}

/**
 * The same calendars from files of other hands, such as those of a pack that is about to change.
 *
 * @throws ProtocolError as `loadCalendar` does.
 */
export function calendarsFrom(files: FederalCalendarData): FederalCalendars {
  const certainClosures = loadCalendar(files.closures, { withoutDisputed: true });
  const lfpa = unionOf('lfpa-28', loadCalendar(files.lfpa), certainClosures);
  const official = unionOf('calendario-oficial', loadCalendar(files.official), certainClosures);
  const lft = loadCalendar(files.lft);
  return {
    lfpa,
    calendarioOficial: official,
    lft,
    lists: [lfpa, official],
    union: unionOf(
      'union',
      loadCalendar(files.lfpa),
      loadCalendar(files.official),
      loadCalendar(files.closures),
    ),
    intersection: intersectionOf('intersection', lfpa, official),
  };
}
