import { plusDays } from '../../support/case-log';
import { applies, assesses, forwards } from '../../support/intake';
import { grants } from '../../support/measures';
import { proposes, studies } from '../../support/ordinary-case';
import { urgentCase } from '../../support/urgent-case';
import { holdsSession } from './sittings';
import { DAY_S, HOUR_S, lastSecond, type Story, seconds, text } from './story';

/** Days on which a case may begin: among them, days before holidays, closures and changes of hour. */
const DAYS = [
  '2016-02-16',
  '2013-03-20',
  '2014-10-23',
  '2015-12-11',
  '2016-03-31',
  '2017-06-30',
  '2018-01-26',
  '2014-04-04',
  '2015-04-30',
];

const applicationTime = ({ choices }: Story) =>
  `${choices.pick(DAYS)} ${choices.pick(['10:00', '22:40', '00:00', '23:59:59', '18:07:13'])}`;

/** An application that is not of imminent danger, its assessment, and the file on its way (53-91). */
export function appliesOrdinarily(story: Story): void {
  const { log, choices } = story;
  const at = applicationTime(story);
  const form = choices.pick(['written', 'verbal', 'phone', 'electronic'] as const);
  const filedBy = choices.once(4) ? 'third-party' : 'self';
  const arrived = text(seconds(at));
  applies(log, {
    at: arrived,
    form,
    filedBy,
    formalizedOn: story.between(
      seconds(at) + HOUR_S,
      lastSecond({ length: 8, unit: 'business-days' }, seconds(at)),
    ),
  });
  if (filedBy === 'third-party') thirdParty(story, arrived);
  const assessed = story.between(seconds(at), seconds(at) + DAY_S);
  assesses(log, assessed, 'ordinary');
  const forwarded = story.withinHours(24, assessed);
  forwards(log, forwarded, 'art-91');
  isStudied(story, arrived, forwarded);
}

/** Somebody else asks, for a grave cause; the person consents once it is over (54). */
function thirdParty(story: Story, arrived: string): void {
  story.hasPetitioner = true;
  story.act('application.grave-cause-recorded', arrived, 'URCRR', {
    kind: 'prevents-own-filing',
    reason: 'hospitalised',
  });
  const over = story.withinHours(96, arrived);
  story.act('application.impediment-ceased', over, 'URCRR');
  story.act('consent.given', story.withinHours(240, over), 'BEN', {
    scope: 'procedure',
    form: 'express-written',
  });
}

/** Once measures work, the person hears again of the right to report the crime (76). */
export function tellsOfRight(story: Story, studied: string): void {
  const isProtected = story.log.lines.some(({ type }) => type === 'measure.implemented');
  if (!isProtected) return;
  story.act('complaint.right-informed', story.withinHours(24, studied), 'URCRR', {
    moment: 'post-implementation',
    to: 'beneficiary',
  });
}

/** The risk study in its ten days, and the proposals to the Junta (90, 91, 93). */
function isStudied(story: Story, from: string, forwarded: string): void {
  const measures = ['M', 'M', 'M']
    .slice(0, 1 + story.choices.upTo(2))
    .map((name) => story.name(name));
  const at = story.between(
    seconds(`${plusDays(forwarded.slice(0, 10), 2)} 12:00`),
    lastSecond({ length: 10, unit: 'calendar-days' }, seconds(from)),
  );
  studies(story.log, at, measures);
  tellsOfRight(story, at);
  story.proposedOn = plusDays(at.slice(0, 10), 1);
  proposes(story.log, `${story.proposedOn} 10:00`, measures);
  story.proposed = measures;
}

/** An application of imminent danger, and urgent measures in their three and nine hours (83, 87). */
export function appliesUrgently(story: Story): void {
  const { log, choices } = story;
  const at = applicationTime(story);
  const start = seconds(at);
  const studied = story.withinHours(3, start);
  const issued = story.between(seconds(studied), start + 3 * HOUR_S);
  const forwarded = story.withinHours(24, issued);
  const names = Array.from({ length: 1 + choices.upTo(2) }, () => story.name('U'));
  urgentCase(log, {
    appliedAt: text(start),
    studyAt: studied,
    issuedAt: issued,
    measures: Object.fromEntries(names.map((name) => [name, story.withinHours(9, issued)])),
    forwardedAt: forwarded,
    consults: () => consults(story, text(start)),
  });
  if (choices.once(3)) buys(story, issued);
  isStudied(story, forwarded, forwarded);
}

/** The agencies of the intake unit: reached, tried twice, or kept out where the facts name them (43, 81). */
function consults(story: Story, at: string): void {
  for (const agency of ['PGR', 'SSP']) {
    const contact = (reached: boolean) =>
      story.act('agency.consulted', at, 'URCRR-T', {
        agency,
        mode: 'phone',
        reached,
        ...(reached ? { opinion: 'favourable' } : {}),
      });
    const how = story.choices.upTo(3);
    if (how === 2) {
      contact(false);
      contact(false);
    } else if (how === 3) {
      story.implicated.add(agency);
      story.act('agency.implicated', at, 'URCRR', { agency });
      story.act('agency.excluded', at, 'URCRR-T', { agency });
    } else contact(true);
  }
}

/** An emergency purchase, told to the Junta in two days; the next session ratifies it (87). */
function buys(story: Story, issued: string): void {
  const procurement = story.name('C');
  const bought = story.withinHours(9, issued);
  story.act(
    'fund.emergency-procurement',
    bought,
    'CEN',
    { items: ['vehicle'], lackOfOwnGoods: true },
    { procurement },
  );
  story.act(
    'fund.procurement-reported',
    story.withinTerm(2, 'business-days', bought),
    'CEN',
    { procurementRef: procurement },
    { procurement },
  );
  story.toRatify.push(procurement);
}

/** The intake unit sees no ground for urgent measures, and the file goes on all the same (78). */
export function isDeniedUrgentMeasures(story: Story): void {
  const { log } = story;
  const start = seconds(applicationTime(story));
  applies(log, { at: text(start), form: 'electronic', imminent: true });
  assesses(log, text(start), 'extraordinary', false);
  consults(story, text(start));
  const studied = story.withinHours(3, start);
  story.act(
    'immediate-study.completed',
    studied,
    'URCRR',
    {
      considered: { background: true, facts: true, activity: true, place: true, context: true },
      concluded: { generalRisk: 'low', measures: [], duration: 'P30D', responsible: ['SSP'] },
      condition: 'journalist',
    },
    { study: `EAI-${log.file}` },
  );
  const denial = story.act('urgent-measures.denied', studied, 'URCRR-T', {
    reasonsRef: 'doc-reasons',
  });
  story.act('determination.notified', studied, 'URCRR', {
    to: 'beneficiary',
    form: 'written',
    officialFormat: true,
    decisionRef: denial,
  });
  const forwarded = story.withinHours(24, studied);
  forwards(log, forwarded, 'art-88');
  isStudied(story, forwarded, forwarded);
}

/** The Junta decides on what was proposed, at once or after one postponement (22, 93). */
export function isDecided(story: Story): void {
  const { choices, proposed } = story;
  let after = story.proposedOn;
  if (choices.once(5)) {
    holdsSession(story, {
      matter: 'no-resolution',
      after,
      afterDecision: (_log, at) => {
        after = at.slice(0, 10);
      },
      decisionData: { missingInformation: ['doc-missing'] },
    });
  }
  const denies = choices.once(6);
  holdsSession(story, {
    matter: denies ? 'deny' : 'grant',
    after,
    afterDecision: (log, at, decision) => {
      for (const measure of proposed) {
        if (denies) {
          story.act(
            'measure.denied',
            at,
            'JG',
            { class: 'protection', ground: 'insufficient-risk', decisionRef: decision },
            { measure, decision },
          );
          continue;
        }
        story.measures.push(measure);
        grants(log, {
          measure,
          at,
          decision,
          communicatedAt: story.withinHours(72, at),
          implementedAt: story.between(
            seconds(at) + 2 * HOUR_S,
            lastSecond({ length: 30, unit: 'calendar-days' }, seconds(at)),
          ),
        });
      }
    },
  });
}
