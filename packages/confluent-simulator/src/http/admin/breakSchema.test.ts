// SPDX-License-Identifier: Apache-2.0
import request from 'supertest';
import { retail } from '../../scenarios/retail';
import { startSimulator, type Simulator } from '../../startSimulator';
import { messagesAgainst } from '../../world/registry/registration';
import { World } from '../../world/World';
import { brokenSchema } from './breakSchema';

const PRODUCTION = 'env-7k2mq9';

describe('brokenSchema', () => {
  const { registry } = new World(retail(), () => new Date(0)).environment(
    PRODUCTION,
  );

  test.each([
    ['AVRO', 'orders-value'],
    ['AVRO', 'deliveries-value'],
    ['JSON', 'stock-levels-value'],
    ['PROTOBUF', 'customers-value'],
  ] as const)('breaks %s of %s for readers of either age', (type, subject) => {
    const latest = registry.version(subject, 'latest');
    expect(latest.schema.schemaType).toBe(type);
    const broken = brokenSchema(latest.schema);
    for (const level of ['BACKWARD', 'FORWARD'] as const) {
      expect(
        messagesAgainst(registry, broken, { earlier: [latest], level }),
      ).not.toEqual([]);
    }
  });

  it('refuses what has no field', () => {
    const { schema } = registry.version('payments-key', 'latest');
    expect(() => brokenSchema(schema)).toThrow();
  });
});

describe('the command break-schema', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scenario: 'retail' });
  });
  afterAll(() => simulator.stop());

  const breakSchema = (body: object) =>
    request(simulator.url).post('/admin/commands/break-schema').send(body);

  it('registers one more version, against the rules of the subject', async () => {
    const { registry } = simulator.world.environment(PRODUCTION);
    const { version } = registry.version('payments-value', 'latest');
    await breakSchema({ topic: 'payments' }).expect(200, {
      environment: PRODUCTION,
      subject: 'payments-value',
      version: version + 1,
    });
    expect(registry.version('payments-value', 'latest').version).toBe(
      version + 1,
    );
  });

  test.each([
    ['of no topic', {}, 400],
    ['of a topic without a schema', { topic: 'till-heartbeats' }, 404],
    [
      'of an environment that has no such topic',
      { topic: 'payments', environment: 'env-0badkey' },
      404,
    ],
  ])('refuses to break that %s', async (_case, body, status) => {
    await breakSchema(body).expect(status);
  });
});
