import { writeDate, writeDay } from '../../audit/index';
import type { Citation } from '../../core/index';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { eventLabel } from '../words/concern-words';
import { organName } from '../words/organs';
import { givenWords } from '../words/payload-words';
import type { Story } from './story';

/** What a story about events that were written down is told with. */
export interface LogStoryOptions {
  readonly title: string;
  readonly wrong: string;
  readonly wanted: string;
  readonly citations: readonly Citation[];
  readonly profile: Profile;
  /** How things stand after each event, in whole Spanish sentences. */
  readonly after?: readonly (readonly string[])[];
}

/** Events as they were written down, in the order in which they came. */
export function logStory(events: readonly LogEvent[], options: LogStoryOptions): Story {
  const { profile, after, ...rest } = options;
  const { zone } = profile.calendars;
  return {
    ...rest,
    happenings: events.map(({ type, actor, at, from, data }, place) => ({
      what: eventLabel(type),
      who: organName(actor.organ ?? '').es,
      when: at.kind === 'date' ? writeDay(at.day).es : writeDate(from, zone).es,
      with: Object.entries(data).flatMap(([key, value]) => {
        const isCode = typeof value === 'string' && TOLD.includes(key);
        return typeof value === 'boolean' || isCode ? [givenWords(type, key, [value], 'es')] : [];
      }),
      after: after?.[place] ?? [],
    })),
  };
}

/** Keys whose value is a code of the vocabulary: nothing that a person wrote is told. */
const TOLD = ['ground', 'kind', 'class', 'matter', 'track', 'outcome', 'castingVote', 'condition'];
