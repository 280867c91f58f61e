// SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readDataMeshConfig } from '../readDataMeshConfig';

const ENVIRONMENT = {
  id: 'env-7k2mq9',
  namespace: 'prod',
  streamCatalog: {
    endpoint: 'https://psrc-1.confluent.cloud',
    credentials: { key: 'KEY', secret: 'SECRET' },
  },
};

/** Reads configuration of a mesh of one whole environment. */
export const readMesh = (dataMesh: JsonObject) =>
  readDataMeshConfig(
    new ConfigReader({
      dataMesh: { environments: [ENVIRONMENT], ...dataMesh },
    }),
  );
