// SPDX-License-Identifier: Apache-2.0
import { connectorTopics } from './connectorTopics';
import { ConnectorTopics } from './types';

const NONE: ConnectorTopics = { names: [], prefixes: [] };

describe('connectorTopics', () => {
  // prettier-ignore
  test.each<['source' | 'sink', Record<string, string>, Partial<ConnectorTopics>]>([
    ['sink',   { topics: 'orders' },                             { names: ['orders'] }],
    ['sink',   { topics: 'orders, returns ,,orders' },           { names: ['orders', 'returns'] }],
    ['sink',   { 'topics.regex': 'orders\\..*' },                {}],
    ['sink',   { 'topic.prefix': 'pg.' },                        {}],
    ['source', { 'kafka.topic': 'prices' },                      { names: ['prices'] }],
    ['source', { topic: 'prices' },                              { names: ['prices'] }],
    ['source', { 'topic.prefix': 'pg.' },                        { prefixes: ['pg.'] }],
    ['source', { 'database.server.name': 'crm' },                { prefixes: ['crm'] }],
    ['source', { 'topics.regex': '.*' },                         {}],
    ['source', { 'kafka.topic': ' ', 'topic.prefix': '' },       {}],
    ['source', { 'connector.class': 'Datagen' },                 {}],
  ])('of a %s with %j are %j', (direction, config, expected) => {
    expect(connectorTopics(direction, new Map(Object.entries(config)))).toEqual({
      ...NONE,
      ...expected,
    });
  });
});
