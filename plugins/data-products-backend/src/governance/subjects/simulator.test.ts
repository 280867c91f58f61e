// SPDX-License-Identifier: Apache-2.0

import { startSimulator } from '@data-mesh/confluent-simulator';
import {
  scenarioOf,
  simulatedRegistry,
} from '../../schemas/__testUtils__/simulatedRegistry';
import { readSubject } from './readSubject';

const now = new Date('2026-11-02T08:00:00.000Z');

const order = (total: string, ...more: object[]) => ({
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'id', type: 'string' },
    { name: 'total', type: total },
    ...more,
  ],
});
const channel = { name: 'channel', type: 'string', default: 'web' };
const encryption = {
  name: 'encrypt',
  kind: 'TRANSFORM',
  type: 'ENCRYPT',
  mode: 'WRITEREAD',
  tags: ['PII'],
};

describe('what a simulated registry says of a subject', () => {
  it('is its level, its rules, and which version broke readers', async () => {
    const simulator = await startSimulator({
      scenario: scenarioOf([
        {
          name: 'orders-value',
          compatibility: 'BACKWARD',
          versions: [
            { schema: order('int'), registeredAt: '2026-05-01T08:00:00Z' },
            // Somebody had set the level to NONE for a moment.
            { schema: order('string'), registeredAt: '2026-09-01T08:00:00Z' },
            {
              schema: order('string', channel),
              registeredAt: '2026-10-01T08:00:00Z',
              ruleSet: { domainRules: [encryption] },
            },
          ],
        },
      ]),
    });
    try {
      const reading = await readSubject(
        simulatedRegistry(simulator, { timeoutMs: 5_000 }),
        { subject: 'orders-value', version: 3, undecided: [] },
        { now, signal: new AbortController().signal },
      );
      expect(reading).toMatchObject({
        compatibility: { level: 'BACKWARD', isOwn: true },
        rules: [{ type: 'ENCRYPT', tags: ['PII'] }],
        changes: [
          { version: 3, verdict: 'compatible' },
          {
            version: 2,
            verdict: 'incompatible',
            at: expect.stringMatching(/^2026-09-01T08:00:00/),
            message: expect.stringContaining('total'),
          },
        ],
      });
    } finally {
      await simulator.stop();
    }
  });
});
