// SPDX-License-Identifier: Apache-2.0
import type { ConnectorSpec } from '../../world/scenario';

const STORES = 'lkc-8d4rt2';

/** What Confluent brings in from systems outside, and takes out to others. */
export const CONNECTORS: ConnectorSpec[] = [
  {
    name: 'supplier-price-lists',
    id: 'lcc-4tk8ws',
    type: 'source',
    config: {
      'connector.class': 'SftpSource',
      'kafka.topic': 'supplier-catalog',
      'sftp.host': 'exchange.corner-and-main.example',
      'sftp.password': 'only-confluent-knows',
    },
  },
  {
    name: 'pickup-lockers',
    id: 'lcc-5rz1qe',
    type: 'source',
    config: {
      'connector.class': 'HttpSourceV2',
      'kafka.topic': 'click-and-collect',
      'auth.type': 'BEARER',
      'bearer.token': 'only-confluent-knows',
    },
  },
  {
    name: 'warehouse-thermometers',
    id: 'lcc-2vn6dh',
    cluster: STORES,
    type: 'source',
    config: {
      'connector.class': 'MqttSource',
      'kafka.topic': 'warehouse-temperatures',
      'mqtt.topics': 'warehouses/+/temperature',
    },
  },
  {
    name: 'email-events-to-warehouse',
    id: 'lcc-7mo9pk',
    type: 'sink',
    config: {
      'connector.class': 'SnowflakeSink',
      topics: 'email-events',
      'snowflake.private.key': 'only-confluent-knows',
    },
  },
];
