import { Command, InvalidArgumentError } from 'commander';
import { jsonText } from '../../core/index';
import { OPERATIONS, openApiDocument } from '../../serve/index';
import { EXIT } from '../exit-code';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { loopbackAddress } from '../serve/loopback';
import { type Answered, type Listening, listen } from '../serve/server';
import { answering } from '../serve/workers';
import type { Session } from '../session';
import { version } from '../version';

interface ServeFlags extends OutputFlags<'text' | 'json'> {
  readonly host: string;
  readonly port: number;
  readonly maxBody: number;
  readonly maxRequests: number;
  readonly timeout: number;
  readonly verbose?: true;
  readonly openapi?: true;
}

const MEGABYTE = 1_000_000;

/** `mecanismo serve`: answers over HTTP to programs of the same machine. */
export function serveCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const whole = (least: number, most: number) => (text: string) => {
    const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      say(
        `Escriba un número entero de ${least} a ${most}.`,
        `Write a whole number from ${least} to ${most}.`,
      ),
    );
  };
  const command = new Command('serve').description(
    say(
      'Responde por HTTP a programas de este equipo: revisar un registro, saber qué se debe, llevar un caso evento por evento, contar plazos y votaciones. No guarda nada y no sale a la red.',
      'Answers over HTTP to programs of this machine: audits a log, says what is owed, drives a case event by event, counts terms and votes. It keeps nothing and never goes out to the network.',
    ),
  );
  return withOutputOptions(command, session, {
    formats: ['text', 'json'],
    what: {
      es: 'cómo dice en qué dirección responde; json, para programas',
      en: 'how it says at which address it answers; json is for programs',
    },
    quiet: { es: 'sin avisos', en: 'no notices' },
  })
    .option(
      say('--host <dirección>', '--host <address>'),
      say('dirección de este equipo', 'address of this machine'),
      '127.0.0.1',
    )
    .option(
      say('--port <puerto>', '--port <port>'),
      say('puerto; 0 toma uno libre', 'port; 0 takes a free one'),
      whole(0, 65_535),
      8012,
    )
    .option(
      '--max-body <MB>',
      say('cuerpo más grande que se recibe', 'largest body that is taken'),
      whole(1, 256),
      16,
    )
    .option(
      '--max-requests <n>',
      say('solicitudes que se atienden a la vez', 'requests that are taken at once'),
      whole(1, 256),
      16,
    )
    .option(
      say('--timeout <segundos>', '--timeout <seconds>'),
      say(
        'lo más que puede tardar en llegar una solicitud, y en salir su respuesta',
        'longest time for a request to arrive, and for its answer',
      ),
      whole(1, 3_600),
      30,
    )
    .option(
      '--verbose',
      say(
        'avisa de cada solicitud: método, ruta, estado y milisegundos, nunca su contenido',
        'tells of each request: method, path, status and milliseconds, never its content',
      ),
    )
    .option(
      '--openapi',
      say(
        'escribe la descripción del servicio (OpenAPI 3.1) y termina',
        'writes the description of the service (OpenAPI 3.1) and ends',
      ),
    )
    .action(async (flags: ServeFlags) => {
      if (flags.openapi === true) {
        io.out(jsonText(openApiDocument(version, OPERATIONS)));
        return;
      }
      const address = loopbackAddress(flags.host);
      if (address === undefined) {
        io.err(
          say(
            'El servicio sólo responde a este equipo: --host es 127.0.0.1, ::1 o localhost.\n',
            'The service answers to this machine alone: --host is 127.0.0.1, ::1 or localhost.\n',
          ),
        );
        session.exit = EXIT.usage;
        return;
      }
      await serve(address, flags, session);
    });
}

async function serve(address: string, flags: ServeFlags, session: Session): Promise<void> {
  const { io, language } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const timeoutMs = flags.timeout * 1000;
  const workers = answering(timeoutMs);
  const told = ({ method, path, status, ms }: Answered) =>
    io.err(`${method} ${path} ${status} ${ms} ms\n`);
  let listening: Listening;
  try {
    listening = await listen(address, flags.port, {
      maxBody: flags.maxBody * MEGABYTE,
      maxRequests: flags.maxRequests,
      timeoutMs,
      answering: workers,
      now: io.now,
      ...(flags.verbose === true ? { onAnswered: told } : {}),
    });
  } catch (error) {
    await workers.stop();
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!/^E[A-Z]+$/.test(code)) throw error;
    io.err(
      say(
        `No se pudo abrir el puerto (${code}). Elija otro con --port, o 0 para uno libre.\n`,
        `The port could not be opened (${code}). Choose another with --port, or 0 for a free one.\n`,
      ),
    );
    session.exit = EXIT.usage;
    return;
  }
  if (flags.format === 'json') io.out(`${JSON.stringify({ url: listening.url })}\n`);
  const tell = (es: string, en: string) => flags.quiet !== true && io.err(`${say(es, en)}\n`);
  tell(
    `Responde en ${listening.url} sólo a este equipo; Ctrl+C lo detiene.`,
    `Answers at ${listening.url} to this machine alone; Ctrl+C stops it.`,
  );
  await io.stopAsked();
  tell('Termina lo que tiene en curso…', 'Finishing what is under way…');
  await listening.stop();
  await workers.stop();
  tell('Se detuvo.', 'Stopped.');
}
