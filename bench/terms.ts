/**
 * Adding business days: the day index against a loop of date-fns calls and against a loop over a
 * set of integers, on the same cases, in shuffled rounds of one run. Prints ratios of medians.
 *
 *     npx tsx bench/terms.ts
 */
import { pathToFileURL } from 'node:url';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { isWeekend } from 'date-fns/isWeekend';
import { computeTerm, federalCalendars, zoneOf } from '../src/calendar/index';
import { civilDayOf, epochDayOf, formatPlainDate, weekdayOf } from '../src/core/index';
import { listedDays } from './listed-days';
import { generator, median, shuffled } from './sampling';

export interface BenchLine {
  readonly name: string;
  /** Median nanoseconds of one addition. */
  readonly nanoseconds: number;
  /** How many times slower than the day index. */
  readonly ratio: number;
}

interface Case {
  readonly day: number;
  readonly n: number;
}

interface Contender {
  readonly name: string;
  /** How often the cases are repeated, so that a round lasts long enough to be timed. */
  readonly repeats: number;
  run(): number;
}

const ROUNDS = 15;
const CASES = 2_000;

function makeCases(random: () => number): Case[] {
  const first = epochDayOf(2012, 1, 1);
  const last = epochDayOf(2029, 1, 1);
  return Array.from({ length: CASES }, () => ({
    day: first + Math.floor(random() * (last - first)),
    n: 1 + Math.floor(random() * 30),
  }));
}

function contenders(cases: readonly Case[]): Contender[] {
  const { union: calendar } = federalCalendars();
  const listed = listedDays(calendar);
  const integers = new Set(listed);
  const texts = new Set(listed.map(formatPlainDate));
  const starts = cases.map(({ day }) => {
    const { year, month, dayOfMonth } = civilDayOf(day);
    return new Date(year, month - 1, dayOfMonth);
  });
  const zone = zoneOf('America/Mexico_City');
  const instants = cases.map(({ day }) => zone.startOfDay(day) + 36_000_000);
  return [
    {
      name: 'day index',
      repeats: 200,
      run() {
        let sum = 0;
        for (const { day, n } of cases) sum += calendar.addBusinessDays(day, n) ?? 0;
        return sum;
      },
    },
    {
      name: 'computeTerm, from an instant to an instant',
      repeats: 50,
      run() {
        let sum = 0;
        for (let i = 0; i < cases.length; i++) {
          const result = computeTerm(
            { length: cases[i]?.n ?? 0, unit: 'business-days' },
            { kind: 'instant', epochMs: instants[i] ?? 0 },
            { calendar, zone },
          );
          sum += result.ok ? result.dueDay : 0;
        }
        return sum;
      },
    },
    {
      name: 'loop over integers',
      repeats: 10,
      run() {
        let sum = 0;
        for (const { day, n } of cases) {
          let current = day;
          for (let left = n; left > 0; ) {
            current++;
            const weekday = weekdayOf(current);
            if (weekday !== 0 && weekday !== 6 && !integers.has(current)) left--;
          }
          sum += current;
        }
        return sum;
      },
    },
    {
      name: 'loop of date-fns calls',
      repeats: 1,
      run() {
        let sum = 0;
        for (let i = 0; i < cases.length; i++) {
          let current = starts[i] ?? new Date(0);
          for (let left = cases[i]?.n ?? 0; left > 0; ) {
            current = addDays(current, 1);
            if (!isWeekend(current) && !texts.has(format(current, 'yyyy-MM-dd'))) left--;
          }
          sum += epochDayOf(current.getFullYear(), current.getMonth() + 1, current.getDate());
        }
        return sum;
      },
    },
  ];
}

/** Runs the comparison. Throws when the contenders do not agree on the dates. */
export function benchTerms(): BenchLine[] {
  const random = generator(20_121_201);
  const entries = contenders(makeCases(random)).map((contender) => ({
    contender,
    times: [] as number[],
  }));
  const sums = new Set(entries.map(({ contender }) => contender.run()));
  if (sums.size !== 1) throw new Error('the contenders give different dates');
  for (let round = 0; round < ROUNDS; round++) {
    for (const { contender, times } of shuffled(entries, random)) {
      const start = performance.now();
      for (let repeat = 0; repeat < contender.repeats; repeat++) contender.run();
      times.push(((performance.now() - start) * 1e6) / (contender.repeats * CASES));
    }
  }
  const base = median(entries[0]?.times ?? []);
  return entries.map(({ contender, times }) => ({
    name: contender.name,
    nanoseconds: median(times),
    ratio: median(times) / base,
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, nanoseconds, ratio } of benchTerms()) {
    console.log(
      `${name.padEnd(44)}${nanoseconds.toFixed(1).padStart(12)} ns ${ratio.toFixed(1).padStart(9)} x`,
    );
  }
}
