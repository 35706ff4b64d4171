import fc from 'fast-check';
import { it } from 'vitest';
import { audit, openCase, step } from '../../../src/index';
import { federal, governing, judge, openBench } from '../../../src/rules/index';
import { lawfulTrace } from './lawful-trace';
it('scratch', () => {
  const seen = new Map<string, number>(); let n = 0, events = 0, ta = 0, td = 0, tj = 0; const ok = new Set<string>();
  for (const trace of fc.sample(lawfulTrace, Number(process.env.N ?? 40))) {
    n++; events += trace.events.length;
    const last = trace.events.at(-1)!;
    let t = process.cpuUsage().user;
    const text = trace.lines.map((l) => JSON.stringify(l)).join('\n');
    const report = audit(text, { asOf: last.to, complete: true });
    ta += process.cpuUsage().user - t; t = process.cpuUsage().user;
    for (const f of report.findings) if (!['compliant','not-applicable','pending'].includes(f.verdict)) {
      const k = `AUDIT ${f.verdict} ${f.rule}`; if (!seen.has(k)) console.log(k, JSON.stringify(f), f.events.map((id) => JSON.stringify(trace.lines.find((l) => l.id === id))).join('\n')); seen.set(k, (seen.get(k) ?? 0) + 1);
    }
    { const t0 = process.cpuUsage().user; const profile = federal(); const bench = openBench(trace.events, { rules: profile.rules, policy: profile.calendars, asOf: last.to, reading: 'pro-persona', knownThrough: last.to }); for (const e of bench.env.history.events) for (const id of profile.rules.triggeredBy(e.type)) { const c2 = governing(profile.rules, bench, id, e); if (c2) for (const j of judge(bench, c2, e)) if (j.verdict==='compliant') ok.add(id); } tj += process.cpuUsage().user - t0; }
    t = process.cpuUsage().user;
    let c = openCase();
    for (const e of trace.events) { const s = step(c, e, { obligations: false }); c = s.case;
      if (s.outcome !== 'applied') { const k = `DRIVE ${e.type} ${s.outcome} ${s.failed.map((f) => f.rule)}`; if (!seen.has(k)) console.log(k, JSON.stringify(s.refusal), JSON.stringify(trace.lines.find((l) => l.id === e.id))); seen.set(k, (seen.get(k) ?? 0) + 1); } }
    td += process.cpuUsage().user - t;
  }
  console.log(n, events / n, 'audit ms', ta / n / 1000, 'judge ms', tj / n / 1000, 'drive ms', td / n / 1000, Object.fromEntries(seen), 'never', federal().rules.rules.map(({ rule }) => rule.id).filter((id) => !ok.has(id)).join(' '));
});
