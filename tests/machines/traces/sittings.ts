import { type Json, plusDays, SEATS } from '../../support/case-log';
import { type Sitting, sits, type Vote } from '../../support/session';
import { HOUR_S, lastSecond, type Story, seconds, text } from './story';

export interface Matter extends Partial<Sitting> {
  readonly matter: string;
  /** The day of what the session is to answer; it comes some weeks later, in the same month. */
  readonly after?: string;
}

/** Matters that leave or widen protection: five of nine are a quorum for them under any reading. */
const PROTECTING = ['grant', 'extend', 'modify', 'continue', 'no-resolution'];

/** A session of the Junta on the case, some weeks ahead, that carries its matter. */
export function holdsSession(story: Story, matter: Matter): string {
  const { choices, log } = story;
  const { rule = 'majority', after = story.today, ...sitting } = matter;
  const weeksAhead = story.toRatify.length > 0 ? 16 : 16 + choices.upTo(8);
  const opens = `${plusDays(after, weeksAhead)} ${choices.pick(['10:00', '09:00', '16:30'])}`;
  const session = story.session();
  const recess = choices.once(6) ? resumption(story, opens) : undefined;
  const vacates = recess === undefined && choices.once(6) ? 'CC-4' : undefined;
  // Whether five of nine are a quorum to narrow protection is open (A01).
  const quorum = PROTECTING.includes(matter.matter) ? 5 : 6;
  const attendance = attends(story, quorum, vacates);
  const voters = attendance.map(({ seat }) => seat).filter((seat) => seat !== vacates);
  const person = choices.pick(['in-person', 'remote', 'representative'] as const);
  if (person === 'representative') {
    story.act('representative.designated', `${plusDays(after, 1)} 09:00`, 'BEN', {
      form: 'written',
      addressedTo: 'SE',
      powers: ['attend-session'],
    });
  }
  const decided = seconds(recess ?? opens) + 41 * 60;
  const closed = seconds(recess ?? opens) + 2 * HOUR_S;
  const signed = seconds(`${plusDays(text(closed).slice(0, 10), 1)} 13:00`);
  const refusesToSign = choices.once(6) ? voters[0] : undefined;
  const notifiedAt = story.between(
    decided + HOUR_S,
    lastSecond({ length: 10, unit: 'business-days' }, decided),
  );
  const decision = sits(log, {
    session,
    opens,
    convened: convocation(story, after, opens),
    person,
    present: attendance,
    ...carries(story, voters, rule, PROTECTING.includes(matter.matter)),
    ...(recess === undefined ? {} : { resumes: recess }),
    ...(refusesToSign === undefined ? {} : { refusesToSign }),
    copiesAt: story.between(signed, lastSecond({ length: 5, unit: 'business-days' }, closed)),
    notifiedAt,
    ...sitting,
    rule,
    beforeVote: (_log, refs) => {
      for (const procurement of story.toRatify.splice(0)) {
        log.addToSession('fund.procurement-ratified', text(seconds(opens) + 12 * 60), session, {
          by: 'JG',
          refs: { procurement },
          data: { procurementRef: procurement, ratified: true },
        });
      }
      sitting.beforeVote?.(log, refs);
      if (vacates === undefined) return;
      log.addToSession('junta.attendance-changed', text(seconds(opens) + 15 * 60), session, {
        by: 'SE',
        data: { seat: vacates, change: 'left' },
      });
    },
  });
  if (story.hasPetitioner) {
    story.act(
      'determination.notified',
      notifiedAt,
      'CEN',
      { to: 'petitioner', form: 'written', officialFormat: true, decisionRef: decision },
      { decision },
    );
  }
  return decision;
}

type Attendee = Json & { readonly seat: string };

/** The President and others, as many as the quorum or more; who leaves later is there at first. */
function attends(
  { choices, implicated }: Story,
  quorum: number,
  vacates?: string,
): readonly Attendee[] {
  const seated = SEATS.filter((seat) => !implicated.has(seat));
  const fewest = vacates === undefined ? quorum : quorum + 1;
  const others = seated.slice(1).filter((seat) => seat !== vacates);
  const count = fewest + choices.upTo(seated.length - fewest) - (vacates === undefined ? 1 : 2);
  const skipped = choices.upTo(others.length - count);
  const seats = [
    ...others.slice(skipped, skipped + count),
    ...(vacates === undefined ? [] : [vacates]),
  ];
  return ['SEGOB', ...seats].map((seat, at) => ({
    seat,
    mode: at > 0 && choices.once(6) ? 'remote' : 'in-person',
    substitute: false,
  }));
}

/**
 * Ballots that carry a matter: any winning number, or a tie that the President breaks where nothing
 * is narrowed (A04).
 */
function carries(
  { choices }: Story,
  voters: readonly string[],
  rule: 'majority' | 'two-thirds',
  mayTie: boolean,
): Pick<Sitting, 'votes' | 'castingVote'> {
  const needed =
    rule === 'two-thirds' ? Math.ceil((voters.length * 2) / 3) : Math.floor(voters.length / 2) + 1;
  const isTie = mayTie && rule === 'majority' && voters.length % 2 === 0 && choices.once(5);
  const inFavour = isTie ? voters.length / 2 : voters.length - choices.upTo(voters.length - needed);
  return {
    votes: Object.fromEntries(
      voters.map((seat, at): [string, Vote] => [seat, at < inFavour ? 'for' : 'against']),
    ),
    ...(isTie ? { castingVote: 'for' as const } : {}),
  };
}

/** A day from the next one to the last one on which an ordinary session may be called (11). */
function convocation({ choices }: Story, after: string, opens: string): string {
  const notice = { length: 5, unit: 'business-days', direction: 'before' } as const;
  const last = text(lastSecond(notice, seconds(opens))).slice(0, 10);
  const days = (Date.parse(last) - Date.parse(after)) / 86_400_000;
  if (days < 1) throw new Error(`no day left to call the session of ${opens}`);
  return `${choices.once(3) ? last : plusDays(after, 1 + choices.upTo(days - 1))} 11:00`;
}

/** The moment at which a recess ends: up to its last second, in the hours in which one can sit. */
function resumption(story: Story, opens: string): string {
  const declared = seconds(opens) + 20 * 60;
  const moment = story.withinHours(72, declared);
  const hour = Number(moment.slice(11, 13));
  return hour >= 8 && hour <= 20 ? moment : text(declared + 72 * HOUR_S);
}
