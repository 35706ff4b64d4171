import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import {
  decisionId,
  identifier,
  identifiers,
  measureId,
  shortCode,
} from '../vocabulary/identifiers';
import { state, stateName } from '../vocabulary/states';
import { flag } from '../vocabulary/values';

/** Coordination with federative entities and other parties (Reglamento 49-52). */
export const convenioEvents = family({
  'convenio.signed': {
    label: 'Firma de convenio',
    actors: ['CEN'],
    refs: ['convenio'],
    articles: ['38', '49', '50', '51', '69'],
    data: payload(
      {
        party: z
          .union([stateName, identifier])
          .describe("the other party: a state's name, or a code"),
        partyKind: z.enum(['federal', 'state', 'autonomous', 'international', 'civil', 'academic']),
        clauses: group({
          executeMeasures: flag.describe('to carry out the measures CEN asks for'),
          monitorMeasures: flag.describe('to follow up those it implements'),
          auxiliaryUnit: flag.describe('to have a unit for public policy'),
        }),
        liaisons: identifiers.describe('code of each party that named a liaison'),
      },
      ['party', 'partyKind', 'clauses', 'liaisons'],
    ),
  },
  'resolution.communicated-to-state': {
    label: 'Comunicación de acuerdo a entidad federativa',
    actors: ['CEN'],
    refs: ['case', 'decision'],
    articles: ['52'],
    data: payload(
      {
        state: state,
        decisionRef: decisionId,
      },
      ['state'],
    ),
  },
  'state.informed-of-federal-measures': {
    label: 'Aviso a entidad de medidas federales',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['52'],
    data: payload(
      {
        state: state,
        measureRef: measureId,
      },
      ['state'],
    ),
  },
  'state.reserve-assessed': {
    label: 'Valoración de reserva',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['52'],
    data: payload(
      {
        measureRef: measureId,
        wouldEndanger: flag.describe('telling the state would endanger the person'),
      },
      ['wouldEndanger'],
    ),
  },
  'state.execution-requested': {
    label: 'Solicitud de ejecución a entidad',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['52'],
    data: payload(
      {
        state: state,
        measureRef: measureId,
      },
      ['state'],
    ),
  },
  'federal-aid.requested': {
    label: 'Solicitud de auxilio federal',
    actors: ['JG'],
    refs: [],
    articles: ['51'],
    data: payload({
      state: state,
      reason: shortCode,
    }),
  },
});
