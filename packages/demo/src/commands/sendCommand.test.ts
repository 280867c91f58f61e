/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { parseDemoCommand } from './demoCommand';
import { sendCommand } from './sendCommand';

describe('sendCommand', () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ scenario: 'retail' });
  });
  afterEach(() => simulator.stop());

  const send = (...args: string[]) =>
    sendCommand(parseDemoCommand(args), simulator.url);
  const productCount = () =>
    simulator.world
      .environment('env-4p8xd3')
      .topics()
      .filter(topic => topic.tags.includes('DataProduct')).length;

  test('takes products away, and gives them back', async () => {
    await send(
      'mass-delete',
      '--fraction',
      '0.5',
      '--environment',
      'env-4p8xd3',
    );
    expect(productCount()).toBe(6);
    await send('reset');
    expect(productCount()).toBe(12);
  });

  test('silences a topic and slows a consumer down, and takes it back', async () => {
    const orders = () =>
      simulator.world
        .kafka()
        .topics.find(
          ({ environmentId, name }) =>
            environmentId === 'env-7k2mq9' && name === 'orders',
        );
    const behaviours = () =>
      simulator.world
        .kafka()
        .groups.filter(({ groupId }) => groupId === 'fraud-detector')
        .map(({ environmentId, behaviour }) => [environmentId, behaviour]);
    await send('silence', 'orders');
    await send(
      'slow-consumer',
      'fraud-detector',
      '--environment',
      'env-7k2mq9',
    );
    expect(orders()?.recordsPerSecond).toBe(0);
    expect(behaviours()).toEqual([
      ['env-7k2mq9', 'slow'],
      ['env-4p8xd3', 'keepsUp'],
    ]);
    await send('reset');
    expect(orders()?.recordsPerSecond).toBeGreaterThan(0);
    expect(behaviours()).toEqual([
      ['env-7k2mq9', 'keepsUp'],
      ['env-4p8xd3', 'keepsUp'],
    ]);
  });

  test('says when there is no such thing', async () => {
    await expect(send('slow-consumer', 'nobody')).rejects.toThrow(
      "There is no consumer group 'nobody'",
    );
  });

  test('starts and ends an outage', async () => {
    await send('outage');
    expect(simulator.faults.list()).toHaveLength(1);
    await send('outage', '--off');
    expect(simulator.faults.list()).toHaveLength(0);
  });

  test('says what to do when nothing is simulated', async () => {
    await expect(
      sendCommand(parseDemoCommand(['reset']), 'http://127.0.0.1:9'),
    ).rejects.toThrow(/Start the demo with npm start/);
  });
});
