/** Rules that the audit finds broken by acts that a machine must not refuse, and why. */
export const TAKEN_ALL_THE_SAME: Readonly<Record<string, string>> = {
  'reglamento/art-047/federal-authority-complies':
    'what an authority refuses to do is put on record, for the person to complain of',
  'reglamento/art-052/resolution-told-to-state-in-72-hours':
    'a notice that comes late is given all the same: no lateness stops an act',
};
