// Loaded before a job: as its process ends, tells on descriptor 3 what it has used.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

process.on('exit', (code) => {
  if (!isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    code,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    wallMs: performance.now(),
    peakMb: maxRSS / 1024,
  };
  writeSync(3, JSON.stringify(usage));
});
