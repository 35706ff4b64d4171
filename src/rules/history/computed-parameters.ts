/** Parameters that a computed source reads by itself, beside those that a rule names. */
const READ_BY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(session|vote)\./, ['junta/seats', 'junta/rules-of-a-seat']],
  [/^session\.(seatsInOffice|unconvened|uninformed)$/, ['consejo/junta-seats']],
  [
    /^inconformidad\.route$/,
    [
      'inconformidades/grounds-of-the-ordinary-route-alone',
      'inconformidades/grounds-of-the-extraordinary-route-alone',
      'inconformidades/organs-of-the-extraordinary-route',
    ],
  ],
  [/^inconformidad\.filedInOrdinaryTerm$/, ['inconformidades/rules-of-the-ordinary-term']],
  [
    /^inconformidad\.filedInExtraordinaryTerm$/,
    ['inconformidades/rules-of-the-extraordinary-term'],
  ],
  [/^decision\.unfitInvitees$/, ['junta/rules-of-an-invitee']],
  [/^unit\.(provenIn|expertsWithoutYears)/, ['units/proven-years']],
  [/^unit\.withoutVictimPractice$/, ['units/victim-years']],
];

/** The parameters on which the value of a computed source rests. */
export const parametersBehind = (source: string): readonly string[] =>
  READ_BY.flatMap(([sources, parameters]) => (sources.test(source) ? parameters : []));
