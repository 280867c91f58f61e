// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import type { TopicAccessRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { aCluster } from '../__testUtils__/clusters';
import { createTopicAccesses } from './createTopicAccesses';

const KIM = 'user:default/kim';
const LEE = 'user:default/lee';

function open() {
  let time = 0;
  const requests: TopicAccessRequest[] = [];
  let failure: Error | undefined;
  const accesses = createTopicAccesses({
    now: () => time,
    ask: async request => {
      requests.push(request);
      if (failure) throw failure;
      return request.topics.map(topic => ({ ...topic, status: 'noProduct' }));
    },
  });
  return {
    requests,
    asked: () =>
      requests.map(({ topics }) => topics.map(({ topic }) => topic).join()),
    of: (topics: string[], userEntityRef = KIM, id?: string) =>
      accesses.of(aCluster({ id }), topics, {
        credentials: mockCredentials.user(userEntityRef),
        userEntityRef,
      }),
    at(ms: number) {
      time = ms;
    },
    failWith(error?: Error) {
      failure = error;
    },
  };
}

describe('access to topics', () => {
  it('is asked of the environment and the Kafka cluster of the ksqlDB cluster', async () => {
    const { of, requests } = open();
    await of(['orders']);
    expect(requests).toEqual([
      {
        environmentId: 'env-7k2mq9',
        topics: [{ clusterId: 'lkc-3x9wz1', topic: 'orders' }],
      },
    ]);
  });

  it('is told by topic', async () => {
    const found = await open().of(['orders', 'payments', 'orders']);
    expect([...found.keys()]).toEqual(['orders', 'payments']);
    expect(found.get('orders')).toMatchObject({ status: 'noProduct' });
  });

  // prettier-ignore
  test.each<[string, string, number, string[], string | undefined, string[]]>([
    //                                    user  at ms    topics              cluster  asked in all
    ['not asked again soon',              KIM,  29_999,  ['a', 'b'],         undefined, ['a,b']],
    ['asked again later',                 KIM,  30_000,  ['a', 'b'],         undefined, ['a,b', 'a,b']],
    ['asked of those that are new',       KIM,  1,       ['b', 'c'],         undefined, ['a,b', 'c']],
    ['nobody else\'s',                    LEE,  1,       ['a', 'b'],         undefined, ['a,b', 'a,b']],
    ['that of one cluster',               KIM,  1,       ['a', 'b'],         'other',   ['a,b', 'a,b']],
    ['not asked of nothing',              LEE,  1,       [],                 undefined, ['a,b']],
  ])('is %s', async (_case, user, ms, topics, cluster, expected) => {
    const { of, at, asked } = open();
    await of(['a', 'b']);
    at(ms);
    await of(topics, user, cluster);
    expect(asked()).toEqual(expected);
  });

  it('is asked once by those who ask at the same time', async () => {
    const { of, asked } = open();
    await Promise.all([of(['a']), of(['a'])]);
    expect(asked()).toEqual(['a']);
  });

  it('is asked about a thousand topics at a time', async () => {
    const { of, requests } = open();
    const topics = Array.from({ length: 2_001 }, (_, index) => `t${index}`);
    expect((await of(topics)).size).toBe(2_001);
    expect(requests.map(request => request.topics.length)).toEqual([
      1_000, 1_000, 1,
    ]);
  });

  it('that cannot be found out is no access, and is asked again', async () => {
    const { of, failWith } = open();
    failWith(new Error('connect ECONNREFUSED'));
    await expect(of(['a'])).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Whose the topics of Retail ksqlDB are'),
    });
    failWith(undefined);
    expect((await of(['a'])).size).toBe(1);
  });
});
