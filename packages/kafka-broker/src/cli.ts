// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run kafka`: starts a broker, prints how to reach it, and throws it away on Ctrl-C. With `--check` it only makes sure
 * that one could be started.
 */
import { parseArgs } from 'node:util';
import { BrokerSetupError } from './BrokerSetupError';
import { describeBroker } from './describeBroker';
import { KafkaBroker } from './KafkaBroker';
import { prepareKafka, startBroker } from './startBroker';

const log = (line: string) => process.stderr.write(`${line}\n`);

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean', default: false } },
  });
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => interrupted.abort());
  }
  // The program that started this one, if it cares to be noticed.
  process.once('disconnect', () => interrupted.abort());
  process.channel?.unref();
  const { signal } = interrupted;
  try {
    if (values.check) await prepareKafka({ log, signal });
    else await runBroker(await startBroker({ log, signal }), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function runBroker(broker: KafkaBroker, signal: AbortSignal) {
  process.stdout.write(describeBroker(broker));
  const ended = await Promise.race([
    broker.crashed,
    new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve());
    }),
  ]);
  await broker.stop();
  if (ended) {
    throw new BrokerSetupError(
      `Kafka ended by itself. Its last lines:\n${ended.join('\n')}`,
    );
  }
}

run(process.argv.slice(2)).catch(error => {
  log(error instanceof BrokerSetupError ? error.message : error.stack);
  process.exitCode = 1;
});
