import { html, Markup, sourceHash } from '../../review/index';
import { PROBLEMS } from '../http/problem-codes';
import { anyQuery, type Operation, operation } from '../operation';

const STYLE = `
:root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}
body{max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin-top:2rem}
code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
dt{margin-top:.8rem;font-weight:600}dd{margin-left:0}
dt:target{outline:2px solid;outline-offset:3px}
.muted{opacity:.75}`;

/** What may run in the page: its own style, and nothing else. */
export const HOME_POLICY = `default-src 'none'; style-src '${sourceHash(STYLE)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const WHAT: Readonly<Record<string, string>> = {
  auditLog:
    'Revisa un registro: artículo por artículo, qué se cumplió, qué no, qué corre y qué no se puede saber.',
  nextSteps:
    'Dice qué se debe, quién, hasta cuándo y con qué fundamento, y qué actos proceden ahora.',
  stepCase:
    'Lleva un caso: recibe un evento y devuelve el caso que sigue, los plazos que empiezan y terminan, o por qué el acto no procede.',
  replayLog: 'Abre de nuevo un caso con todos los eventos de su registro.',
  countTerm: 'Cuenta un plazo, día por día.',
  countVote: 'Cuenta una votación de la Junta.',
  health: 'Dice qué versión y qué reglas responden.',
  describe: 'Describe el servicio para programas (OpenAPI 3.1).',
};

/** A page in Spanish for who opens the address in a browser. */
export function homePageOf(others: readonly Operation[]): Operation {
  return operation({
    method: 'GET',
    path: '/',
    id: 'home',
    summary: 'A page in Spanish for people: what there is, and what each problem means.',
    query: anyQuery,
    answer: 'page',
    problems: [],
    run: (_input, { version, profiles }) =>
      html`<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mecanismo serve</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>mecanismo serve</h1>
<p class="muted">Versión ${version} · perfiles: ${profiles.map(({ id }) => id).join(', ')}</p>
<p>Responde a programas de este equipo con las reglas del Reglamento. No guarda nada: cada respuesta sale
de lo que trae su solicitud.</p>
<h2>Qué hay</h2>
<dl>
${others.map(
  ({ method, path, id }) => html`<dt><code>${method} ${path}</code></dt><dd>${WHAT[id]}</dd>
`,
)}</dl>
<p>La forma exacta de cada solicitud y respuesta: <a href="/v1/openapi.json">/v1/openapi.json</a>.</p>
<h2>Problemas</h2>
<dl>
${Object.entries(PROBLEMS).map(
  ([
    code,
    { status, title, help },
  ]) => html`<dt id="${code}"><code>${status} ${code}</code></dt><dd>${title.es}
${spoken(`${help.es.charAt(0).toUpperCase()}${help.es.slice(1)}.`)}</dd>
`,
)}</dl>
</main>
</body>
</html>
`.text,
  });
}

/** A text whose names of the contract stand in backticks. */
const spoken = (text: string) =>
  text.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`));
