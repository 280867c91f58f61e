// SPDX-License-Identifier: Apache-2.0
import { runCli } from './cli';
import type { Simulator } from './startSimulator';

describe('runCli', () => {
  const printed: string[] = [];
  const started: Simulator[] = [];
  const run = async (...args: string[]) => {
    const simulator = await runCli(args, line => printed.push(line));
    if (simulator) started.push(simulator);
    return simulator;
  };
  beforeEach(() => printed.splice(0));
  afterEach(async () => {
    await Promise.all(started.splice(0).map(each => each.stop()));
  });

  test('starts the scenario asked for and says where', async () => {
    const simulator = await run(
      '--scenario',
      'scale',
      '--products',
      '3',
      '--seed',
      '2',
      '--port',
      '0',
    );
    const url = simulator?.url;
    expect(printed).toEqual([
      `Confluent simulator: ${url}, scenario scale`,
      `  ${url}/env-7k2mq9  23 topics, 3 subjects`,
      `  ${url}/env-7k2mq9/ksqldb/lksqlc-9d6ry  Retail ksqlDB`,
      `  ${url}/env-4p8xd3  0 topics, 0 subjects`,
    ]);
  });

  test('starts nothing when asked how to use it', async () => {
    expect(await run('--help')).toBeUndefined();
    expect(printed.join()).toContain('--scenario');
  });

  test('says in words that the port is taken', async () => {
    const first = await run('--scenario', 'small-shop', '--port', '0');
    const port = new URL(first!.url).port;
    await expect(
      run('--scenario', 'small-shop', '--port', port),
    ).rejects.toThrow(`Port ${port} is in use`);
  });

  test.each([
    [['--port', 'http'], "--port takes a whole number, not 'http'"],
    [['--products', '-1'], '--products'],
    [['--groups', 'many'], '--groups'],
    [['--scenario', 'nope'], "no scenario 'nope'"],
    [['--nope'], '--nope'],
  ])('refuses %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
