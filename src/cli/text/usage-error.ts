import type { CommanderError } from 'commander';
import type { Language } from './language';

/**
 * A usage error in the language of the reader; only what the user typed as an option is repeated.
 * `command` is the one that was typed, where there is one.
 */
export function usageError(error: CommanderError, language: Language, command?: string): string {
  const help = `mecanismo ${command ?? (language === 'es' ? '<comando>' : '<command>')} --help`;
  if (language === 'en') return `${error.message}\nhelp: ${help}\n`;
  const argument = /for argument '([^']*)'/.exec(error.message)?.[1];
  const quoted = argument ?? /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean ([^?]*)\?/.exec(error.message)?.[1];
  const hint = suggestion === undefined ? '' : ` ¿Quiso decir ${suggestion}?`;
  return `${spanish(error, quoted)}${hint}\nayuda: ${help}\n`;
}

function spanish(error: CommanderError, quoted: string): string {
  switch (error.code) {
    case 'commander.unknownOption':
      return `No se conoce la opción \`${quoted}\`.`;
    case 'commander.unknownCommand':
      return `No se conoce el comando \`${quoted}\`.`;
    case 'commander.missingArgument':
      return `Falta el argumento \`${quoted}\`.`;
    case 'commander.optionMissingArgument':
      return `La opción \`${quoted}\` necesita un valor.`;
    case 'commander.missingMandatoryOptionValue':
      return `Falta la opción obligatoria \`${quoted}\`.`;
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1];
      const reason =
        allowed === undefined ? error.message.split('. ').at(-1) : `Se admite: ${allowed}.`;
      return `El valor dado a \`${quoted}\` no es válido. ${reason ?? ''}`.trim();
    }
    case 'commander.excessArguments':
      return 'Sobran argumentos.';
    case 'commander.help':
      return 'Falta el comando.';
    default:
      return 'El comando no está bien escrito.';
  }
}
