// SPDX-License-Identifier: Apache-2.0
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { TopicAccess } from '@data-mesh/backstage-plugin-data-products-common';
import type { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import express from 'express';
import request from 'supertest';
import { createAccess } from '../access/createAccess';
import { createTopicAccesses } from '../access/createTopicAccesses';
import type { ConfiguredCluster } from '../clusters/types';
import { createUsage } from '../limits/createUsage';
import { describedExchanges } from '../openapi/__testUtils__/describedExchanges';
import { createRights } from '../permissions/createRights';
import { createRuns } from '../queries/runs';
import { createRouter } from '../routes/createRouter';
import { aCluster, ksqldbConfig } from './clusters';
import { openHistory } from './databases';
import { FakeKsqlClient } from './FakeKsqlClient';
import { aProductTopic, aQuery, aSource, otherTopic } from './holdings';

export const KIM = 'user:default/kim';

const TOPICS: TopicAccess[] = [
  aProductTopic('orders', { title: 'Orders', isOwned: true }),
  aProductTopic('customers', { personalData: 'yes' }),
  otherTopic('salaries', 'hidden'),
  otherTopic('bonuses', 'hidden'),
];

/** ORDERS and what is derived of it, CUSTOMERS with personal data, and SALARIES and BONUSES, which are hidden. */
function holdings(): FakeKsqlClient {
  const client = new FakeKsqlClient();
  client.sources = [
    aSource('ORDERS', 'orders'),
    aSource('ORDERS_EUR', 'orders-eur'),
    aSource('CUSTOMERS', 'customers', { type: 'TABLE' }),
    aSource('SALARIES', 'salaries'),
    aSource('BONUSES', 'bonuses'),
  ];
  client.queries = [
    aQuery('CSAS_ORDERS_EUR_43', ['ORDERS'], ['ORDERS_EUR']),
    aQuery('CSAS_BONUSES_7', ['SALARIES'], ['BONUSES']),
  ];
  return client;
}

/**
 * All routes over a fake cluster, with real decisions; all exchanges must be as described in OpenAPI.
 *
 * @param options.permissions - Names of those that each user has; everybody has all when absent.
 */
export async function openRouter(
  databases: TestDatabases,
  options: {
    permissions?: Record<string, string[]>;
    config?: Partial<KsqlConfig>;
    more?: ConfiguredCluster[];
    environment?: Partial<ConfiguredCluster['environment']>;
  } = {},
) {
  const client = holdings();
  const all = [
    aCluster({ client, environment: options.environment }),
    ...(options.more ?? []),
  ];
  const clock = createManualClock(Date.parse('2026-11-02T08:00:00.000Z'));
  const config = { ...ksqldbConfig, ...options.config };
  const auditor = mockServices.auditor.mock();
  const asked: string[] = [];
  const permissions = mockServices.permissions.mock({
    authorize: async (requests, { credentials }) => {
      const { principal } = credentials as ReturnType<
        typeof mockCredentials.user
      >;
      const granted = options.permissions?.[principal.userEntityRef];
      return requests.map(({ permission }) => ({
        result:
          !options.permissions || granted?.includes(permission.name)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      }));
    },
  });
  const history = await openHistory(databases, 'SQLITE_3', clock.now);
  const router = createRouter({
    auditor,
    clock,
    config,
    consoleUrl: 'https://confluent.cloud',
    history,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.user(KIM),
    }),
    logger: mockServices.logger.mock(),
    runs: createRuns(),
    usage: createUsage({ limits: config.limits, clock }),
    access: createAccess({
      clusters: {
        all: () => all,
        find: id => all.find(each => each.config.id === id),
      },
      rights: createRights(permissions),
      topicAccesses: createTopicAccesses({
        now: clock.now,
        ask: async ({ topics }) => {
          asked.push(...topics.map(({ topic }) => topic));
          return topics.map(
            ({ topic }) =>
              TOPICS.find(each => each.topic === topic) ??
              otherTopic(topic, 'noProduct'),
          );
        },
      }),
      writeTo: config.writeTo,
      now: clock.now,
    }),
  });
  const app = express();
  app.use(describedExchanges, router, mockErrorHandler());
  return { http: request(app), router, client, history, auditor, asked, clock };
}
