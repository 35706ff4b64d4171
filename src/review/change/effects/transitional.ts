import type { Finding } from '../../../audit/index';
import { type BilingualText, canonicalJson, parseInstant } from '../../../core/index';
import { type CompiledRule, parametersOf } from '../../../rules/index';
import { both } from '../change';
import { dayWords, spanWords } from '../day-words';
import { firstDay } from '../figures';
import type { PackSide } from '../side';
import { type Judged, judgedOf } from './log-effects';

/** By which version an open duty is judged, and why. */
export interface GoverningVersion extends Judged {
  /** When the duty was set in motion, RFC 3339. */
  readonly since?: string;
  readonly due?: string;
  readonly version: { readonly from: string; readonly to: string | null };
  readonly why: BilingualText;
}

/**
 * The version that governs each open duty whose rule changed: that of the day of the act that set it
 * in motion. Later reforms do not reach what had begun; a correction of that version does.
 *
 * @param dayOf civil day of the act of an id, in a log by its place
 */
export function governingVersions(
  findings: readonly Finding[],
  old: PackSide,
  now: PackSide,
  dayOf: (event: string, log: number | undefined) => number | undefined,
): readonly GoverningVersion[] {
  const { profile } = now;
  if (profile === undefined) return [];
  const touched = new Set(
    profile.rules.rules.map(({ rule }) => rule.id).filter((id) => isTouched(id, old, now)),
  );
  return findings.flatMap((finding) => {
    const { rule, events, log, due, startedAt, occurredAt } = finding;
    if (!touched.has(rule) || occurredAt !== undefined || due === undefined) return [];
    const day = dayOf(events[0] ?? '', log) ?? dayIn(startedAt, now);
    const version = day === undefined ? undefined : profile.rules.versionOn(rule, day);
    if (day === undefined || version === undefined) return [];
    return [
      {
        ...judgedOf(finding),
        ...(startedAt === undefined ? {} : { since: startedAt }),
        due,
        version: { from: version.rule.effective.from, to: version.rule.effective.to },
        why: whyOf(version, day, old, now),
      },
    ];
  });
}

/** Civil day of an instant, where the zone covers it. */
export function dayIn(instant: string | undefined, { policy }: PackSide): number | undefined {
  const epochMs = instant === undefined ? undefined : parseInstant(instant)?.epochMs;
  return epochMs !== undefined && policy.zone.covers(epochMs)
    ? policy.zone.dayOf(epochMs)
    : undefined;
}

/** Whether the versions of a rule, or the figures that it takes, are not those of the old pack. */
function isTouched(id: string, old: PackSide, now: PackSide): boolean {
  const written = ({ pack, figures }: PackSide) =>
    canonicalJson(
      pack.rules
        .filter((rule) => rule.id === id)
        .map((rule) => {
          const { review: _review, examples: _examples, ...content } = rule;
          return [content, parametersOf(rule, figures.all)];
        }),
    );
  return written(old) !== written(now);
}

function whyOf({ rule }: CompiledRule, day: number, old: PackSide, now: PackSide): BilingualText {
  const date = dayWords(day);
  const { from, to } = rule.effective;
  const span = spanWords({ from, to });
  const base = both(
    `Nació el ${date.es}: la rige la versión en vigor ese día (${span.es}).`,
    `It arose on ${date.en}: it is governed by the version in force on that day (${span.en}).`,
  );
  const same = old.pack.rules.find(
    ({ id, effective }) => id === rule.id && effective.from === from,
  );
  const later = now.pack.rules.some(
    ({ id, effective }) => id === rule.id && firstDay(effective.from) > day,
  );
  const laterFigure = parametersOf(rule, now.figures.all).some(({ values }) =>
    values.some((value) => firstDay(value.from) > day),
  );
  if (later || laterFigure) {
    return both(
      `${base.es} Lo que entra en vigor después no alcanza a lo ya empezado.`,
      `${base.en} What comes into force later does not reach what had begun.`,
    );
  }
  if (same !== undefined) {
    return both(
      `${base.es} Esa versión, o una cifra suya, se corrigió: la corrección sí la alcanza.`,
      `${base.en} That version, or a figure of it, was corrected: the correction does reach it.`,
    );
  }
  return base;
}
