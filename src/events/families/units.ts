import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { identifier, shortCode } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { pseudonym } from '../vocabulary/parties';
import { unit, unitCode } from '../vocabulary/units';
import { budgetYear, count, flag } from '../vocabulary/values';

/** Coordinación Ejecutiva Nacional, its auxiliary units and their staff (Reglamento 35-46). */
export const unitEvents = family({
  'unit.composition-recorded': {
    label: 'Integración de unidad',
    actors: ['CEN'],
    refs: [],
    articles: ['36', '43', '44', '46'],
    data: payload(
      {
        unit: unit,
        members: z.array(
          group(
            {
              person: pseudonym,
              expert: flag.describe('expert in risk assessment and protection'),
              specialty: z.enum([
                'human-rights',
                'journalism',
                'risk-assessment',
                'information',
                'other',
              ]),
              years: count.describe('proven years of experience'),
              victimYears: count.describe('years of practice with victims'),
              assistanceSkills: z.array(z.enum(['psychological', 'guidance', 'legal'])),
            },
            ['expert', 'specialty', 'years', 'victimYears', 'assistanceSkills'],
          ),
        ),
        agencyReps: z
          .array(
            group(
              {
                agency: identifier.describe(
                  'agency code as named on that date (SEGOB, SSP, PGR or successor)',
                ),
                isMPF: flag.describe('agent of the federal prosecution service'),
                commissioned: flag.describe('seconded by the agency'),
              },
              ['agency', 'isMPF', 'commissioned'],
            ),
          )
          .describe('only URCRR has them'),
      },
      ['unit', 'members', 'agencyReps'],
    ),
  },
  'unit.member-designated': {
    label: 'Designación de integrante',
    actors: ['JG'],
    refs: ['decision'],
    articles: ['38', '43'],
    data: payload(
      {
        unit: unit,
        person: pseudonym,
        proposedBy: organ.describe('art. 43 asks for CEN'),
      },
      ['unit', 'proposedBy'],
    ),
  },
  'unit.head-appointed': {
    label: 'Nombramiento de titular',
    actors: ['JG'],
    refs: ['decision'],
    articles: ['38', '40'],
    data: payload(
      {
        unit: unit,
        person: pseudonym,
        degree: z
          .enum(['none', 'bachelor', 'equivalent', 'master', 'doctorate'])
          .describe('highest degree; all but none meet art. 40'),
        criminalRecord: flag.describe('sentenced for an intentional crime'),
        disqualified: flag.describe('barred from public office'),
        hrViolations: flag.describe('on record for human rights violations'),
        profileRef: identifier.describe(
          'id of the junta.manual-approved event of the technical profile, or its refs.decision id',
        ),
      },
      ['unit', 'degree', 'criminalRecord', 'disqualified', 'hrViolations', 'profileRef'],
    ),
  },
  'cen.head-appointed': {
    label: 'Titular de CEN',
    actors: ['SEGOB'],
    refs: [],
    articles: ['37'],
    data: payload(
      {
        person: pseudonym,
        isHeadOfHumanRightsUnit: flag,
      },
      ['person', 'isHeadOfHumanRightsUnit'],
    ),
  },
  'cen.head-substituted': {
    label: 'Suplencia del titular',
    actors: ['UA-T', 'URCRR-T'],
    refs: [],
    articles: ['41'],
    data: payload(
      {
        by: unitCode.describe('unit whose head stands in'),
        unavailable: z.array(unitCode).describe('units whose heads could not'),
      },
      ['by', 'unavailable'],
    ),
  },
  'unit.information-requested': {
    label: 'Solicitud entre unidades',
    actors: ['UA', 'URCRR', 'UER', 'UPSA'],
    refs: [],
    articles: ['39'],
    data: payload(
      {
        from: unit.describe('unit that asks'),
        to: unit.describe('unit that owes it'),
        topic: shortCode,
      },
      ['from', 'to'],
    ),
  },
  'unit.information-provided': {
    label: 'Entrega entre unidades',
    actors: ['UA', 'URCRR', 'UER', 'UPSA'],
    refs: [],
    articles: ['39'],
    data: payload(
      {
        requestRef: identifier.describe('id of the unit.information-requested event'),
      },
      ['requestRef'],
    ),
  },
  'cen.budget-submitted': {
    label: 'Presupuesto operativo a la Junta',
    actors: ['CEN'],
    refs: [],
    articles: ['38'],
    data: payload(
      {
        year: budgetYear,
      },
      ['year'],
    ),
  },
  'cen.work-plan-submitted': {
    label: 'Programa anual de trabajo',
    actors: ['SE', 'CEN'],
    refs: [],
    articles: ['16', '20'],
    data: payload(
      {
        year: budgetYear,
      },
      ['year'],
    ),
  },
});
