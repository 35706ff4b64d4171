import { studies } from '../../support/ordinary-case';
import { tellsOfRight } from './beginnings';
import { holdsSession } from './sittings';
import { DAY_S, HOUR_S, lastSecond, type Story, seconds, text } from './story';

const GROUNDS = ['junta-resolution', 'cen-unit-resolution', 'deficient-compliance'] as const;

/** An inconformidad before the Junta: filed in thirty days, studied, and resolved by a vote (106-109). */
export function challengesOrdinarily(story: Story): void {
  const { choices, log } = story;
  const inconformidad = story.name('INC');
  const refs = { inconformidad };
  const ground = choices.pick(GROUNDS);
  const known = text(story.now);
  const filed = story.between(
    story.now + HOUR_S,
    lastSecond({ length: 30, unit: 'calendar-days' }, story.now),
  );
  story.act(
    'inconformidad.filed',
    filed,
    'BEN',
    {
      route: 'ordinary',
      form: 'written',
      signedBy: 'self',
      filedBefore: 'SE',
      ground,
      targetRef: 'doc-target',
      notifiedAt: known,
      knownAt: known,
    },
    refs,
  );
  story.act('inconformidad.admitted', filed, 'SE', undefined, refs);
  if (ground !== 'deficient-compliance') {
    story.act('risk-study.requested', filed, 'CEN', { reason: 'inconformidad' });
    const studied = text(seconds(filed) + 5 * DAY_S);
    studies(log, studied, story.measures.slice(0, 1), 'inconformidad');
    tellsOfRight(story, studied);
  }
  story.act(
    'inconformidad.dictamen-submitted',
    story.now + DAY_S,
    ground === 'deficient-compliance' ? 'UER' : 'CEN',
    {
      basis: ground === 'deficient-compliance' ? 'compliance' : 'new-study',
      personOpinion: true,
    },
    refs,
  );
  isResolved(
    story,
    inconformidad,
    ground === 'junta-resolution' ? 'two-thirds' : 'majority',
    filed.slice(0, 10),
  );
  if (choices.once(3)) persists(story, inconformidad);
}

function isResolved(
  story: Story,
  inconformidad: string,
  rule: 'majority' | 'two-thirds',
  after = story.today,
): void {
  holdsSession(story, {
    matter: 'inconformidad',
    after,
    rule,
    afterDecision: (_log, at, decision) =>
      story.act(
        'inconformidad.resolved',
        at,
        'JG',
        { outcome: story.choices.pick(['confirm', 'revoke', 'modify']), decisionRef: decision },
        { inconformidad, decision },
      ),
  });
}

/** The person persists: an independent study of the Consejo, and a final vote of two thirds (109). */
function persists(story: Story, inconformidad: string): void {
  const refs = { inconformidad };
  const declared = story.now + DAY_S;
  story.act('inconformidad.persistence-declared', declared, 'BEN', undefined, refs);
  story.act(
    'independent-study.commissioned',
    story.withinHours(720, declared),
    'CC',
    { funding: 'Fondo', independenceDeclared: true, confidentialityDeclared: true },
    refs,
  );
  story.act('independent-study.delivered', story.now + 5 * DAY_S, 'EVAL-IND', { to: 'CEN' }, refs);
  story.act('consejo.inconformidad-opinion-issued', story.now + DAY_S, 'CC', {}, refs);
  story.act(
    'inconformidad.dictamen-submitted',
    story.now + DAY_S,
    'CEN',
    { basis: 'independent-study', personOpinion: true },
    refs,
  );
  isResolved(story, inconformidad, 'two-thirds');
}

/** An authority refuses to act: the Coordination exhorts it and protects meanwhile (109). */
export function challengesARefusal(story: Story, measure: string): void {
  const refs = { inconformidad: story.name('INC') };
  const filed = story.now + HOUR_S;
  story.act(
    'inconformidad.filed',
    filed,
    'BEN',
    {
      route: 'ordinary',
      form: 'written',
      signedBy: 'self',
      filedBefore: 'SE',
      ground: 'authority-refusal',
      targetRef: 'doc-target',
      knownAt: text(filed - HOUR_S),
    },
    refs,
  );
  story.act('inconformidad.admitted', filed, 'SE', undefined, refs);
  story.act('authority.exhorted', story.withinHours(24, filed), 'CEN', {
    authority: 'SSP',
    sanctionsCited: true,
  });
  const protectedAt = story.between(story.now, filed + DAY_S);
  story.act('protection.ensured-interim', protectedAt, 'CEN', { means: 'escort' }, refs);
  story.act(
    'measure.implemented',
    story.now + DAY_S,
    'AUT-IMPL',
    { complete: true, by: 'SSP' },
    { measure },
  );
  story.act('inconformidad.resolved', story.now + DAY_S, 'CEN', { outcome: 'fulfilled' }, refs);
}

/** The extraordinary inconformidad: the Coordination resolves in twelve hours (110-114). */
export function challengesUrgently(story: Story): void {
  const { choices } = story;
  const refs = { inconformidad: story.name('INC') };
  const known = text(story.now);
  const filed = story.between(
    story.now + HOUR_S,
    lastSecond({ length: 10, unit: 'calendar-days' }, story.now),
  );
  const before = choices.pick(['CEN', 'SE'] as const);
  story.act(
    'inconformidad.filed',
    filed,
    'BEN',
    {
      route: 'extraordinary',
      form: choices.pick(['written', 'verbal']),
      signedBy: 'self',
      filedBefore: before,
      ground: choices.pick(['urgent-grant-denial', 'urgent-access']),
      targetRef: 'doc-target',
      notifiedAt: known,
      knownAt: known,
    },
    refs,
  );
  const arrived = before === 'CEN' ? filed : story.withinHours(24, filed);
  if (before === 'SE') {
    story.act('inconformidad.rechanneled', arrived, 'SE', { toRoute: 'extraordinary' }, refs);
  }
  story.act('inconformidad.admitted', arrived, 'CEN', undefined, refs);
  for (const to of ['junta', 'council']) {
    story.act('inconformidad.reported', arrived, 'CEN', { to }, refs);
  }
  story.act(
    'inconformidad.resolved',
    story.withinHours(12, arrived),
    'CEN',
    { outcome: choices.pick(['confirm', 'revoke']) },
    refs,
  );
}
