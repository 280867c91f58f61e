// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run demo -- <command>

  mass-delete [--fraction 0.4] [--environment env-7k2mq9]   take so many products away from Confluent
  break-schema <topic> [--environment env-7k2mq9]           register a schema of it that no reader understands
  silence <topic> [--environment env-7k2mq9]                let nobody write to it any more
  slow-consumer <group> [--environment env-7k2mq9]          let it read half of what is written from now on
  fail-connector <connector> [--environment env-7k2mq9]     let it fail, so that what it feeds gets nothing new
  mend-connector <connector> [--environment env-7k2mq9]     let it run again, as a restart from the portal does
  outage [--environment env-7k2mq9]                         let Confluent answer with errors
  outage --off                                              let it answer again
  reset                                                     start again from the scenario, without faults

The portal notices at its next sync, within two minutes, or when somebody starts one on its Sync page.`;

/** Commands that are about one thing, which is named. */
const WITH_OPERAND: ReadonlySet<string> = new Set([
  'break-schema',
  'silence',
  'slow-consumer',
  'fail-connector',
  'mend-connector',
]);

/** Something to happen in the simulated Confluent. */
export interface DemoCommand {
  /** Path of the simulator's admin API. */
  path: string;
  body: object;
  /** What will have happened, for the person who asked. */
  outcome: string;
}

/** Reads a command line. @throws InputError when it says nothing that can happen. */
export function parseDemoCommand(args: string[]): DemoCommand {
  const { positionals, values } = parseOptions(args);
  const [command, ...operands] = positionals;
  const [operand, ...rest] = WITH_OPERAND.has(command ?? '')
    ? operands
    : ['', ...operands];
  if (command === undefined || rest.length > 0) {
    throw new InputError('Give one command');
  }
  const { environment } = values;
  switch (command) {
    case 'mass-delete': {
      const fraction = Number(values.fraction);
      if (!(fraction > 0 && fraction <= 1)) {
        throw new InputError(
          '--fraction is a number above 0 and up to 1, e.g. 0.4',
        );
      }
      return {
        path: '/admin/commands/mass-delete',
        body: { fraction, environment },
        outcome: `${Math.round(fraction * 100)} % of the products are gone from Confluent. The next sync holds their removal until a person decides.`,
      };
    }
    case 'break-schema':
      if (!operand)
        throw new InputError('Name a topic, e.g. break-schema orders');
      return {
        path: '/admin/commands/break-schema',
        body: { topic: operand, environment },
        outcome: `${operand} has a schema now that no reader understands. Its Schema page says so at once; to take it back: npm run demo -- reset`,
      };
    case 'silence':
      if (!operand) throw new InputError('Name a topic, e.g. silence orders');
      return {
        path: '/admin/commands/silence',
        body: { topic: operand, environment },
        outcome: `Nobody writes to ${operand} any more. Figures are up to ten minutes late, then its page says since when; to take it back: npm run demo -- reset`,
      };
    case 'slow-consumer':
      if (!operand)
        throw new InputError(
          'Name a consumer group, e.g. slow-consumer fraud-detector',
        );
      return {
        path: '/admin/commands/slow-consumer',
        body: { group: operand, environment },
        outcome: `${operand} reads half of what is written from now on. Figures are up to ten minutes late, then its lag grows wherever it reads; to take it back: npm run demo -- reset`,
      };
    case 'fail-connector':
    case 'mend-connector':
      if (!operand) {
        throw new InputError(
          `Name a connector, e.g. ${command} pickup-lockers`,
        );
      }
      return {
        path: `/admin/commands/${command}`,
        body: { connector: operand, environment },
        outcome:
          command === 'fail-connector'
            ? `${operand} has failed. Within half a minute the page of what it feeds says so; restart it there, or: npm run demo -- mend-connector ${operand}`
            : `${operand} runs again. Within half a minute the page of what it feeds says so.`,
      };
    case 'outage':
      return {
        path: '/admin/commands/outage',
        body: { isOn: !values.off, environment },
        outcome: values.off
          ? 'Confluent answers again.'
          : 'Confluent answers with errors now. The next sync fails and changes nothing; end it with: npm run demo -- outage --off',
      };
    case 'reset':
      return {
        path: '/admin/reset',
        body: {},
        outcome:
          'Confluent is as the scenario begins. What the portal has seen since stays in its change log.',
      };
    default:
      throw new InputError(`There is no command '${command}'`);
  }
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        fraction: { type: 'string', default: '0.4' },
        environment: { type: 'string' },
        off: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : `${error}`);
  }
}
