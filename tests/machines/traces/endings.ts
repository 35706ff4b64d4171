import { plusDays } from '../../support/case-log';
import { tellsExecutors } from '../../support/measures';
import { holdsSession } from './sittings';
import { DAY_S, HOUR_S, lastSecond, type Story, seconds } from './story';

const nextBusinessDay = { length: 1, unit: 'business-days' } as const;

/** Whoever executes the measure hears of a change by the next business day (105), in 72 hours (Ley 29). */
function tells(story: Story, at: string, measure: string, change: string, decision?: string): void {
  const last = Math.min(lastSecond(nextBusinessDay, seconds(at)), seconds(at) + 3 * DAY_S);
  const when = story.between(seconds(at) + HOUR_S, last);
  tellsExecutors(story.log, when, measure, change, decision);
}

/** The risk unit looks at each measure and leaves it as it is (99). */
export function isFollowedUp(
  story: Story,
  measures: readonly string[],
  when: number = story.now + HOUR_S,
): void {
  for (const measure of measures) {
    const found = { adequate: true, sufficient: true, riskReduced: false, riskGone: false };
    story.act('measure.periodic-review-completed', when, 'UER', found, { measure });
  }
}

/** A journey: the measure stops while the person is away and is back with them (104). */
export function travels(story: Story, measure: string): void {
  const leaves = story.daysAhead(1, 20);
  const refs = { measure };
  story.act(
    'measure.suspension-requested',
    story.now + HOUR_S,
    'BEN',
    { form: 'written', reasons: 'travel', startsAt: leaves, class: 'protection' },
    refs,
  );
  const suspended = `${leaves} 08:00`;
  story.act('measure.suspended', suspended, 'CEN', { ground: 'person-request' }, refs);
  tells(story, suspended, measure, 'suspended');
  const announced = story.now + DAY_S;
  const returns = story.between(announced + HOUR_S, announced + 4 * DAY_S);
  story.act('measure.return-announced', announced, 'BEN', { returnAt: returns }, refs);
  story.act(
    'measure.resumed',
    story.between(announced + 60, seconds(returns)),
    'CEN',
    undefined,
    refs,
  );
}

/** The person asks in writing to end the measure, and the Junta confirms it (101). */
export function endsAtRequest(story: Story, measure: string): void {
  const asked = story.withinHours(48, story.now + HOUR_S);
  const riskOngoing = story.choices.once(2);
  story.act(
    'measure.termination-requested',
    asked,
    'BEN',
    { form: 'written', riskOngoing, informedStatement: riskOngoing, receivedBy: 'CEN' },
    { measure },
  );
  story.act(
    'measure.termination-request-forwarded',
    story.withinTerm(1, 'business-days', asked),
    'CEN',
    undefined,
    { measure },
  );
  holdsSession(story, {
    matter: 'confirm-voluntary',
    after: asked.slice(0, 10),
    afterDecision: (_log, at, decision) => {
      const refs = { measure, decision };
      const decisionRef = decision;
      story.act('measure.termination-confirmed', at, 'JG', { confirmed: true, decisionRef }, refs);
      story.act('measure.terminated', at, 'JG', { ground: 'voluntary', decisionRef }, refs);
      tells(story, at, measure, 'terminated', decision);
    },
  });
}

/** The risk is less, and two thirds of those present end the measure, or fail to and it goes on (102). */
export function endsAsRiskFell(story: Story, measure: string): void {
  const day = story.today;
  story.act('risk-study.participation-recorded', `${plusDays(day, 1)} 11:00`, 'UER', {
    mode: 'interview',
  });
  story.act('risk-study.updated', `${plusDays(day, 2)} 12:00`, 'UER', {
    riskLevel: 'low',
    evidenceSufficient: true,
  });
  story.act(
    'measure.review-proposal-submitted',
    `${plusDays(day, 3)} 12:00`,
    'UER',
    { proposal: 'terminate', personNeedsConsidered: true },
    { measure },
  );
  holdsSession(story, {
    matter: 'terminate',
    rule: 'two-thirds',
    afterDecision: (_log, at, decision) => {
      story.act(
        'measure.terminated',
        at,
        'JG',
        { ground: 'risk-reduced', decisionRef: decision },
        { measure, decision },
      );
      tells(story, at, measure, 'terminated', decision);
    },
  });
}

/** Misuse, a warning and a hearing, misuse again, and the Junta withdraws the measure (103). */
export function isWithdrawn(story: Story, measure: string): void {
  const misuse = (when: number) =>
    story.act(
      'measure.misuse-detected',
      when,
      'UER',
      { kind: 'ley36.II', deliberate: true, aggravatesRisk: false, evidenceRef: 'doc-misuse' },
      { measure },
    );
  const misuseRefs = [misuse(story.now + DAY_S), misuse(story.now + 3 * DAY_S)];
  const warned = story.now + DAY_S;
  story.act('measure.misuse-warned', warned, 'UER', { misuseRefs, form: 'written' }, { measure });
  story.act(
    'measure.misuse-hearing',
    warned + HOUR_S,
    'UER',
    { outcome: story.choices.pick(['held', 'declined']), statementRef: 'doc-statement' },
    { measure },
  );
  const relapse = warned + (1 + story.choices.upTo(300)) * DAY_S;
  for (let at = warned + 120 * DAY_S; at < relapse; at += 120 * DAY_S) {
    isFollowedUp(story, [measure, ...story.measures], at);
  }
  misuse(relapse);
  holdsSession(story, {
    matter: 'withdraw',
    rule: 'two-thirds',
    afterDecision: (_log, at, decision) => {
      story.act(
        'measure.withdrawn',
        at,
        'JG',
        { ground: 'deliberate-repeated', decisionRef: decision },
        { measure, decision },
      );
      tells(story, at, measure, 'withdrawn', decision);
    },
  });
}

/** A review: the Junta keeps the measure, changes it, widens it or narrows it (96-99). */
export function isReviewed(story: Story, measure: string): void {
  const { choices } = story;
  const wasReduced = story.log.lines.some(({ type }) => type === 'measure.reduced');
  const matters = ['continue', 'modify', 'extend', 'reduce'] as const;
  const matter = choices.pick(wasReduced ? matters.slice(0, 3) : matters);
  const day = story.today;
  story.act(
    'measure.review-requested',
    story.now + HOUR_S,
    'BEN',
    { scope: 'measures', receivedBy: 'CEN' },
    { measure },
  );
  story.act('risk-study.participation-recorded', `${plusDays(day, 2)} 11:00`, 'UER', {
    mode: 'interview',
  });
  story.act('risk-study.updated', `${plusDays(day, 3)} 12:00`, 'UER', {
    riskLevel: matter === 'reduce' ? 'none' : 'high',
    evidenceSufficient: true,
  });
  story.act(
    'measure.review-proposal-submitted',
    `${plusDays(day, 4)} 12:00`,
    'UER',
    { proposal: matter, personNeedsConsidered: true },
    { measure },
  );
  const done = {
    continue: ['continued', { provisional: false }],
    modify: ['modified', { reason: 'needs' }],
    extend: ['extended', { scopeChange: false, durationChange: true }],
    reduce: ['reduced', { scopeChange: true, durationChange: false }],
  } as const;
  holdsSession(story, {
    matter,
    afterDecision: (_log, at, decision) => {
      const [change, data] = done[matter];
      const refs = { measure, decision };
      story.act(`measure.${change}`, at, 'JG', { ...data, decisionRef: decision }, refs);
      if (matter !== 'continue') tells(story, at, measure, change, decision);
    },
  });
}

/** The person dies, which ends the case (100). */
export function dies(story: Story): void {
  story.act('case.person-deceased', story.now + DAY_S, 'CEN');
}
