// SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const PROJECT = path.resolve(__dirname, '../../../..');

interface Environment {
  kafka: { clusterId: string }[];
}

function environmentsOf(file: string): Environment[] {
  const text = readFileSync(path.join(PROJECT, file), 'utf8');
  return new ConfigReader(parse(text)).get('dataMesh.environments');
}

describe('app-config.kafka.yaml', () => {
  it('changes how one cluster is reached, and nothing else of app-config.yaml', () => {
    const withKafka = environmentsOf('app-config.yaml').map(environment => ({
      ...environment,
      kafka: environment.kafka.map(cluster =>
        cluster.clusterId === 'lkc-3x9wz1'
          ? {
              ...cluster,
              bootstrapServers: '127.0.0.1:7092',
              authentication: 'none',
              protocol: { security: { type: 'plaintext' } },
            }
          : cluster,
      ),
    }));
    expect(environmentsOf('app-config.kafka.yaml')).toEqual(withKafka);
  });
});
