// SPDX-License-Identifier: Apache-2.0
import { aCluster, ksqldbConfig } from '../__testUtils__/clusters';
import { ALL_RIGHTS } from '../__testUtils__/holdings';
import { createClusters } from './createClusters';
import { describeCluster } from './describeCluster';

describe('a cluster as it is told', () => {
  // prettier-ignore
  test.each<[string, string, string, string | undefined]>([
    ['of Confluent Cloud',       'lksqlc-1', 'lkc-1', 'https://console.example/environments/env-7k2mq9/clusters/lkc-1/ksql/lksqlc-1/editor'],
    ['that is self-managed',     'local',    'lkc-1', undefined],
    ['without a Kafka cluster',  'lksqlc-1', '',      undefined],
  ])('%s leads to the console, if it is there', (_case, id, kafkaClusterId, expected) => {
    const { config, environment } = aCluster({ id });
    const { consoleUrl } = describeCluster(
      { config: { ...config, kafkaClusterId }, environment },
      { rights: ALL_RIGHTS, ksqldb: ksqldbConfig, consoleUrl: 'https://console.example' },
    );
    expect(consoleUrl).toBe(expected);
  });
});

describe('the clusters of all environments', () => {
  it('are in the order of configuration, and found by their ids', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(id => aCluster({ id }));
    const environment = (id: string) => ({ id }) as never;
    const clusters = createClusters({
      environments: [
        {
          config: environment('env-1'),
          kafka: [],
          ksqldb: [a!, b!],
          problems: [],
        },
        { config: environment('env-2'), kafka: [], ksqldb: [c!], problems: [] },
      ],
    });
    expect(
      clusters.all().map(each => [each.environment.id, each.config.id]),
    ).toEqual([
      ['env-1', 'a'],
      ['env-1', 'b'],
      ['env-2', 'c'],
    ]);
    expect(clusters.find('c')?.environment.id).toBe('env-2');
    expect(clusters.find('d')).toBeUndefined();
  });
});
