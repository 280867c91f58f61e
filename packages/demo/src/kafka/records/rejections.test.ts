/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { Type } from 'avsc';
import { BRIDGED_CLUSTER } from '../runKafka';
import { DEMO_FLAWS } from './flaws';
import { openTopicRecords } from './openTopicRecords';
import { rejectionsOf } from './rejections';

const NOW = new Date('2026-11-16T09:00:00Z');

describe('the orders of the demo that a rule has rejected', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({
      scenario: 'retail',
      clock: () => NOW,
    });
  });
  afterAll(() => simulator.stop());

  const { environmentId, clusterId } = BRIDGED_CLUSTER;
  const { topic, without } = DEMO_FLAWS.rejectedOf;
  const environment = () => simulator.world.environment(environmentId);
  const rejections = (name: string, valueSubject?: string) =>
    rejectionsOf({ name, valueSubject, without }, environment());

  it('go to the topic that the rule names', () => {
    const found = rejections(topic, `${topic}-value`);
    expect([...found.keys()]).toEqual(['orders.rejected']);
  });

  it.each([
    ['without such a rule', 'payments', 'payments-value'],
    ['without a schema', 'till-heartbeats', undefined],
  ])('are not looked for in a topic %s', (_case, name, subject) => {
    expect(rejections(name, subject).size).toBe(0);
  });

  it('lack what the rule asks for, and say so as serialisers of the registry do', () => {
    const rejection = rejections(topic, `${topic}-value`).get(
      'orders.rejected',
    );
    const place = { environment: environment(), clusterId, topic };
    const rejected = openTopicRecords({ ...place, rejection })!;
    const accepted = openTopicRecords(place)!;
    const newest = accepted.countAt(NOW.getTime()) - 1;

    const { registry } = environment();
    const { schema } = registry.version(`${topic}-value`, 'latest').schema;
    const type = Type.forSchema(JSON.parse(schema));
    const decoded = (value: Buffer | null) =>
      type.fromBuffer(value!.subarray(5));
    const order = decoded(accepted.at(newest).value);
    expect(order.lines).not.toEqual([]);
    expect(decoded(rejected.at(newest).value)).toEqual({ ...order, lines: [] });
    expect(accepted.at(newest).headers).toBeUndefined();
    expect(rejected.at(newest).headers).toEqual({
      '__rule.name': 'hasLines',
      '__rule.mode': 'WRITE',
      '__rule.subject': 'orders-value',
      '__rule.topic': 'orders',
      '__rule.exception': 'An order is of at least one article.',
    });
  });
});
