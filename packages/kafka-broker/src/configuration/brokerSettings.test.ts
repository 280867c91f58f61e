// SPDX-License-Identifier: Apache-2.0
import { brokerSettings, BrokerSettingsOptions } from './brokerSettings';

function someSettings(overrides: BrokerSettingsOptions['overrides'] = {}) {
  return brokerSettings({
    dataFolder: '/data',
    ports: {
      plaintext: 1001,
      secured: 1002,
      mutualTls: 1003,
      controller: 1004,
    },
    certificates: {
      ca: 'the authority',
      broker: { certificate: 'the broker', key: 'its key' },
      client: { certificate: 'the client', key: 'the client’s key' },
    },
    plainUser: { username: 'app', password: 'secret' },
    overrides,
  });
}

describe('brokerSettings', () => {
  it('tells clients of every listener but the controller’s', () => {
    expect(someSettings()).toMatchObject({
      listeners:
        'PLAINTEXT://127.0.0.1:1001,SECURED://127.0.0.1:1002,MUTUAL://127.0.0.1:1003,CONTROLLER://127.0.0.1:1004',
      'advertised.listeners':
        'PLAINTEXT://127.0.0.1:1001,SECURED://127.0.0.1:1002,MUTUAL://127.0.0.1:1003',
      'controller.quorum.voters': '1@127.0.0.1:1004',
    });
  });

  it('lets the caller have the last word', () => {
    expect(
      someSettings({ 'auto.create.topics.enable': 'false', 'node.id': '7' }),
    ).toMatchObject({ 'auto.create.topics.enable': 'false', 'node.id': '7' });
  });

  it('keeps the client’s key to the client', () => {
    expect(Object.values(someSettings())).not.toContain('the client’s key');
  });
});
