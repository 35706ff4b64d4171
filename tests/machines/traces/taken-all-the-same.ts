/** Rules that the audit finds broken by acts that a machine must not refuse, and why. */
export const TAKEN_ALL_THE_SAME: Readonly<Record<string, string>> = {
  'reglamento/art-047/federal-authority-complies':
    'what an authority refuses to do is put on record, for the person to complain of',
  'reglamento/art-052/resolution-told-to-state-in-72-hours':
    'a notice that comes late is given all the same: no lateness stops an act',
  'reglamento/art-094/measure-communicated-in-72-hours':
    'the term runs from the decision: a grant that is noted after it ran out is noted all the same',
  'reglamento/art-057/agreed-with-the-person':
    'no lack of a record keeps a measure from being granted or put in place (58)',
  'reglamento/art-057/exception-rests-on-a-grave-cause':
    'what is invoked in place of the agreement is put on record, for the audit to judge',
  'reglamento/art-057/not-against-a-refusal':
    'what was imposed is put on record, for the person to complain of',
  'reglamento/art-062/duration-from-the-immediate-study':
    'a study without a duration never keeps urgent measures back (61)',
  'reglamento/trans-03/no-gap-when-changing-mechanism':
    'whoever waives another mechanism may: that nothing covers them is put on record',
  'reglamento/art-067/duration-set': 'a measure without a duration protects all the same (58)',
  'reglamento/art-109/resolved-by-the-junta':
    'no resolution given before keeps an inconformidad from being filed: only then its route is known',
};
