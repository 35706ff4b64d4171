import { Command, Option } from 'commander';
import {
  federal,
  type Majority,
  type Profile,
  voteReport,
  voteThresholds,
} from '../../rules/index';
import { EXIT } from '../exit-code';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { withProfileOption } from '../profile-option';
import type { Session } from '../session';
import { voteTable } from '../table/vote-table';
import { countOption } from '../text/instant-option';
import { jsonText } from '../text/visible';

const DAY_MS = 86_400_000;

interface VoteFlags extends OutputFlags {
  readonly profile?: Profile;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly rule: Majority;
  readonly casting?: 'for' | 'against';
}

/** `mecanismo vote --present N --for N --against N`. */
export function voteCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const count = (flags: string, es: string, en: string) =>
    new Option(flags, say(es, en)).argParser(countOption(language)).makeOptionMandatory();
  const command = new Command('vote')
    .description(
      say(
        'Cuenta una votación de la Junta: quórum, mayoría o dos terceras partes de los presentes, y voto de calidad.',
        'Counts a vote of the Junta: quorum, majority or two thirds of those present, and the casting vote.',
      ),
    )
    .addOption(count('--present <n>', 'integrantes con voto presentes', 'voting members present'))
    .addOption(count('--for <n>', 'votos a favor', 'votes for'))
    .addOption(count('--against <n>', 'votos en contra', 'votes against'))
    .addOption(
      new Option(
        say('--rule <mayoría>', '--rule <majority>'),
        say('mayoría que se exige', 'majority required'),
      )
        .choices(['majority', 'two-thirds'])
        .default('majority'),
    )
    .addOption(
      new Option(
        say('--casting <sentido>', '--casting <side>'),
        say('voto de calidad de la Presidencia, si se usó', 'casting vote of the chair, if used'),
      ).choices(['for', 'against']),
    );
  return withOutputOptions(withProfileOption(command, session), session).action(
    (flags: VoteFlags) => {
      const { rules } = flags.profile ?? federal();
      const day = Math.floor(io.now() / DAY_MS);
      const given = {
        present: flags.present,
        for: flags.for,
        against: flags.against,
        castingVote: flags.casting,
      };
      const report = voteReport(given, flags.rule, rules, day);
      if (report === undefined) {
        const { seats } = voteThresholds(rules, day);
        io.err(
          say(
            `Esos números no caben en una votación: a lo más ${seats} presentes, y no más votos que presentes.\n`,
            `Those numbers cannot be a vote: at most ${seats} present, and no more votes than members present.\n`,
          ),
        );
        session.exit = EXIT.usage;
        return;
      }
      if (flags.quiet === true) return;
      io.out(
        flags.format === 'json'
          ? jsonText(report)
          : voteTable(report, { language, color: io.color && flags.color, columns: io.columns }),
      );
    },
  );
}
