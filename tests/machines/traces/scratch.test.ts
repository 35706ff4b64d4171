import fc from 'fast-check';
import { it } from 'vitest';
import { audit, openCase, step } from '../../../src/index';
import { lawfulTrace } from './lawful-trace';
it('scratch', () => {
  const seen = new Map<string, number>(); let n = 0, events = 0, ta = 0, td = 0;
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
    let c = openCase();
    for (const e of trace.events) { const s = step(c, e, { obligations: false }); c = s.case;
      if (s.outcome !== 'applied') { const k = `DRIVE ${e.type} ${s.outcome} ${s.failed.map((f) => f.rule)}`; if (!seen.has(k)) console.log(k, JSON.stringify(s.refusal), JSON.stringify(trace.lines.find((l) => l.id === e.id))); seen.set(k, (seen.get(k) ?? 0) + 1); } }
    td += process.cpuUsage().user - t;
  }
  console.log(n, events / n, 'audit ms', ta / n / 1000, 'drive ms', td / n / 1000, Object.fromEntries(seen));
});
