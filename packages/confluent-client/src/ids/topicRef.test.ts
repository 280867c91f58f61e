// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { parseKafkaClusterId, parseSchemaRegistryId } from './resourceIds';
import { formatTopicRef, parseTopicName, parseTopicRef } from './topicRef';

const longest = 'x'.repeat(249);

describe('parseTopicRef', () => {
  // prettier-ignore
  test.each<[string, string, string | undefined, string]>([
    //                                 qualified name                            cluster       topic
    ['the long form',                  'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1', 'lkc-3x9wz1', 'orders.placed.v1'],
    ['the short form',                 'lkc-3x9wz1:orders.placed.v1',             'lkc-3x9wz1', 'orders.placed.v1'],
    ['the form of the 2023 captures',  'lsrc-wqxng:.:users',                      undefined,    'users'],
    ['the form without a cluster',     'lsrc-wqxng:users',                        undefined,    'users'],
    ['the longest topic name',         `lkc-3x9wz1:${longest}`,                   'lkc-3x9wz1', longest],
    ['a topic named like a subject',   'lkc-3x9wz1:orders-value',                 'lkc-3x9wz1', 'orders-value'],
    ['upper case in the topic',        'lkc-3x9wz1:Orders',                       'lkc-3x9wz1', 'Orders'],
  ])('reads %s', (_case, qualifiedName, clusterId, topicName) => {
    expect(parseTopicRef(qualifiedName)).toEqual({ clusterId, topicName });
  });

  test.each([
    '',
    'orders',
    ':orders',
    'lkc-3x9wz1:',
    'lkc-3x9wz1:no spaces',
    'lkc-3x9wz1:a/b',
    'lkc-3x9wz1:..',
    `lkc-3x9wz1:${longest}x`,
    'lkc-3x9wz1:a:b',
    '.:orders',
    'lsrc-4nv8rd::orders',
    'lsrc-4nv8rd:env-7k2mq9:orders',
    'env-7k2mq9:lkc-3x9wz1:orders',
    'lkc-3x9wz1:lkc-3x9wz1:orders',
    'lsrc-4nv8rd:.:orders-value:3',
    'lsrc-4nv8rd:lkc-3x9wz1:orders\n',
  ])('rejects %j, quoting it', qualifiedName => {
    expect(() => parseTopicRef(qualifiedName)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'${qualifiedName}'`),
      }),
    );
  });
});

describe('parseTopicName', () => {
  test.each(['a', 'a.b_c-D9', '-', '__consumer_offsets', '...', longest])(
    'accepts %j',
    name => expect(parseTopicName(name)).toBe(name),
  );

  test.each(['', '.', '..', 'ä', 'a b', 'a:b', 'a\n', `${longest}x`])(
    'rejects %j',
    name => expect(() => parseTopicName(name)).toThrow('is not a topic name'),
  );
});

describe('formatTopicRef', () => {
  const registry = parseSchemaRegistryId('lsrc-4nv8rd');
  const topicName = fc
    .stringMatching(/^[A-Za-z0-9._-]{1,249}$/)
    .filter(text => text !== '.' && text !== '..')
    .map(parseTopicName);
  const clusterId = fc
    .stringMatching(/^lkc-[a-z0-9]{1,8}$/)
    .map(parseKafkaClusterId);

  it('writes the long form so that it reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.record({ clusterId, topicName }, { requiredKeys: ['topicName'] }),
        ref => {
          expect(parseTopicRef(formatTopicRef(ref, registry))).toEqual(ref);
        },
      ),
    );
  });

  it('writes the short form so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.record({ clusterId, topicName }), ref => {
        expect(parseTopicRef(formatTopicRef(ref))).toEqual(ref);
      }),
    );
  });
});
