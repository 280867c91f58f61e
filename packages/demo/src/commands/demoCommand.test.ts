// SPDX-License-Identifier: Apache-2.0
import { parseDemoCommand } from './demoCommand';

describe('parseDemoCommand', () => {
  test.each<[string, string, object]>([
    ['mass-delete', '/admin/commands/mass-delete', { fraction: 0.4 }],
    [
      'mass-delete --fraction 1 --environment env-4p8xd3',
      '/admin/commands/mass-delete',
      { fraction: 1, environment: 'env-4p8xd3' },
    ],
    [
      'break-schema payments',
      '/admin/commands/break-schema',
      { topic: 'payments' },
    ],
    [
      'break-schema orders --environment env-4p8xd3',
      '/admin/commands/break-schema',
      { topic: 'orders', environment: 'env-4p8xd3' },
    ],
    ['silence orders', '/admin/commands/silence', { topic: 'orders' }],
    [
      'silence orders --environment env-4p8xd3',
      '/admin/commands/silence',
      { topic: 'orders', environment: 'env-4p8xd3' },
    ],
    [
      'slow-consumer fraud-detector',
      '/admin/commands/slow-consumer',
      { group: 'fraud-detector' },
    ],
    [
      'slow-consumer fraud-detector --environment env-4p8xd3',
      '/admin/commands/slow-consumer',
      { group: 'fraud-detector', environment: 'env-4p8xd3' },
    ],
    [
      'fail-connector pickup-lockers',
      '/admin/commands/fail-connector',
      { connector: 'pickup-lockers' },
    ],
    [
      'mend-connector pickup-lockers --environment env-7k2mq9',
      '/admin/commands/mend-connector',
      { connector: 'pickup-lockers', environment: 'env-7k2mq9' },
    ],
    ['outage', '/admin/commands/outage', { isOn: true }],
    ['outage --off', '/admin/commands/outage', { isOn: false }],
    ['reset', '/admin/reset', {}],
  ])('reads %s', (line, path, body) => {
    expect(parseDemoCommand(line.split(' '))).toMatchObject({ path, body });
  });

  test.each([
    ['', 'Give one command'],
    ['outage reset', 'Give one command'],
    ['break-schema', 'Name a topic'],
    ['break-schema orders payments', 'Give one command'],
    ['silence', 'Name a topic'],
    ['silence orders payments', 'Give one command'],
    ['slow-consumer', 'Name a consumer group'],
    ['fail-connector', 'Name a connector'],
    ['mend-connector one two', 'Give one command'],
    ['explode', "There is no command 'explode'"],
    ['mass-delete --fraction 0', '--fraction is a number above 0'],
    ['mass-delete --fraction 1.1', '--fraction is a number above 0'],
    ['mass-delete --fraction half', '--fraction is a number above 0'],
    ['reset --loudly', "Unknown option '--loudly'"],
  ])('refuses %j', (line, message) => {
    const args = line.split(' ').filter(Boolean);
    expect(() => parseDemoCommand(args)).toThrow(message);
  });
});
