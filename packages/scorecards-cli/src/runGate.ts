// SPDX-License-Identifier: Apache-2.0
import { askGate } from './askGate';
import { describeFailure } from './describeFailure';
import { EXIT_CODES, ExitCode } from './exitCodes';
import { GateOptions, parseGateOptions, USAGE } from './options';
import { report } from './report/report';

/** What the command reads and writes besides the network and files. */
export interface GateStreams {
  env: Record<string, string | undefined>;
  print(text: string): void;
  printError(text: string): void;
}

/**
 * Asks the portal what the arguments say, prints the answer, and gives what the process is to end with. Never throws,
 * and never prints the token, not even when the portal does.
 */
export async function runGate(
  args: string[],
  { env, print, printError }: GateStreams,
): Promise<ExitCode> {
  const safe = (text: string) => withoutToken(text, env.SCORECARDS_TOKEN);
  try {
    const options = parseGateOptions(args, env);
    if (options === 'help') {
      print(USAGE);
      return EXIT_CODES.reached;
    }
    const answer = await askGate(options);
    print(safe(report(answer, questionOf(options), options.format)));
    return EXIT_CODES[answer.verdict];
  } catch (error) {
    printError(safe(describeFailure(error)));
    return EXIT_CODES.notAsked;
  }
}

function questionOf({ level, subject }: GateOptions) {
  return {
    level,
    ...('proposed' in subject && { file: subject.proposed }),
  };
}

function withoutToken(text: string, token: string | undefined): string {
  return token ? text.replaceAll(token, '[token]') : text;
}
