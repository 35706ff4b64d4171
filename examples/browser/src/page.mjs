/** Shows what the audit finds in a log that is pasted; what it shows is text, never markup. */
const [log, asOf, summary, findings] = ['log', 'as-of', 'summary', 'findings'].map((id) =>
  document.getElementById(id),
);

// A worker of its own keeps the page answering while a long log is audited.
const worker = new Worker('worker.js', { type: 'module' });

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  summary.textContent = 'Auditando…';
  findings.replaceChildren();
  worker.postMessage({ log: log.value, asOf: asOf.value.trim() });
});

worker.addEventListener('message', ({ data: { report, code } }) => {
  if (report === undefined) {
    summary.textContent = `No se pudo auditar (${code}): revise el instante, p. ej. 2016-12-31T23:59:59-06:00.`;
    return;
  }
  const { cases, events, violation, indeterminate } = report.summary;
  summary.textContent =
    `Expedientes: ${cases}. Eventos: ${events}. Incumplimientos: ${violation}. ` +
    `Sin decidir: ${indeterminate}. Líneas con problemas: ${report.problems.length}.`;
  for (const { citation, title, verdict, message } of report.findings) {
    if (!(verdict in SHOWN)) continue;
    const item = document.createElement('li');
    const head = document.createElement('strong');
    head.textContent = `${PLACES[citation.instrument]} ${citation.article ?? ''}. ${title.es} (${SHOWN[verdict]})`;
    item.append(head, document.createElement('br'), message.es);
    findings.append(item);
  }
});

/** What is shown: all but what the record meets, and what does not apply to it. */
const SHOWN = {
  violation: 'incumple',
  warning: 'advertencia',
  contestable: 'controvertido',
  pending: 'pendiente',
  indeterminate: 'indeterminado',
};

const PLACES = {
  reglamento: 'Reglamento, art.',
  lppddhp: 'Ley, art.',
  lfpa: 'LFPA, art.',
  log: 'Registro',
};
