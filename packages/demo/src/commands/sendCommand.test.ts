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
