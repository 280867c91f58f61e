// SPDX-License-Identifier: Apache-2.0
import { canBeAsked } from './canBeAsked';

type Environment = Parameters<typeof canBeAsked>[0][number];

const endpoint = {
  endpoint: 'https://api.example',
  credentials: { type: 'apiKey' as const, key: 'KEY', secret: 'SECRET' },
};
const protocol = {
  bootstrapServers: 'localhost:9092',
  security: { type: 'plaintext' as const },
};
const an = (overrides: Partial<Environment>): Environment => ({
  problems: [],
  kafka: [],
  ...overrides,
});

describe('canBeAsked', () => {
  // prettier-ignore
  test.each<[string, Environment[], boolean]>([
    ['no environment',                         [],                                                     false],
    ['one that has the stream catalog alone',  [an({ kafka: [{}] })],                                  false],
    ['one with the Metrics API',               [an({}), an({ metrics: endpoint })],                    true],
    ['one with a cluster that has a REST API', [an({ kafka: [{}, { rest: endpoint }] })],              true],
    ['one with the Kafka protocol',            [an({ kafka: [{ protocol }] })],                        true],
    ['one whose configuration has a mistake',  [an({ kafka: [{ protocol }], problems: ['No key.'] })], false],
  ])('tells of %s whether it is of use', (_case, environments, expected) => {
    expect(canBeAsked(environments)).toBe(expected);
  });
});
