import * as z from 'zod';
import type { DataFault } from './data-fault';
import { shapeFaults } from './shape-faults';

const text = z.string().min(1).max(500);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** `rules/calendars/office-hours.json`: the hours of an authority that publishes none. */
const officeHours = z.strictObject({
  $schema: z.string().optional(),
  id: z.literal('office-hours'),
  title: text,
  opens: clock,
  closes: clock,
  graceMinutes: z.int().positive(),
  source: text.regex(/\S/),
});

/** What is wrong with the office hours: `E_CAL_SHAPE`, or `E_CAL_RANGE` for a day that does not fit. */
export function officeHourFaults(data: unknown): readonly DataFault[] {
  const parsed = officeHours.safeParse(data);
  if (!parsed.success) {
    return shapeFaults('E_CAL_SHAPE', parsed.error, {
      es: 'escriba las horas como HH:MM, y los minutos como número entero',
      en: 'write the hours as HH:MM, and the minutes as a whole number',
    });
  }
  const { opens, closes, graceMinutes } = parsed.data;
  if (minutesOf(opens) + graceMinutes <= minutesOf(closes)) return [];
  return [
    {
      code: 'E_CAL_RANGE',
      path: ['closes'],
      message: {
        es: 'la oficina cierra antes de abrir, o antes de que pasen los minutos de gracia',
        en: 'the office closes before it opens, or before the minutes of grace are over',
      },
      help: { es: 'corrija las horas', en: 'correct the hours' },
    },
  ];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
