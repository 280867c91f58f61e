// SPDX-License-Identifier: Apache-2.0
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { KsqlLimits } from '@data-mesh/backstage-plugin-data-products-node';
import { KsqlClient } from '@data-mesh/confluent-client';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import express, { Response } from 'express';
import PromiseRouter from 'express-promise-router';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { Access } from '../access/types';
import { HistoryStore } from '../history/types';
import { createUsage } from '../limits/createUsage';
import { createRuns } from '../queries/runs';
import { addQueryRoutes } from '../routes/queryRoutes';
import { addStatementRoutes } from '../routes/statementRoutes';
import { aCluster } from './clusters';
import { someLimits } from './limits';
import { ScriptedKsqlClient } from './ScriptedKsqlClient';

export const KIM = 'user:default/kim';
export const LEE = 'user:default/lee';

const allRights = {
  executeQueries: true,
  changeDefinitions: true,
  writeData: true,
  controlQueries: true,
  printTopics: true,
  useUnownedSources: true,
};

/** The routes that run things, on a port of their own, over a scripted server; whoever calls may do all. */
export async function openRunRoutes(
  options: {
    limits?: Partial<KsqlLimits>;
    /** Instead of the scripted one. */
    realClient?: KsqlClient;
  } = {},
) {
  const client = new ScriptedKsqlClient();
  const cluster = aCluster({ client: options.realClient ?? client });
  const clock = createManualClock(Date.parse('2026-11-02T09:00:00Z'));
  const limits = someLimits(options.limits);
  const access: jest.Mocked<Access> = {
    findCluster: jest.fn().mockResolvedValue(cluster),
    visibleClusters: jest.fn().mockResolvedValue([]),
    rights: jest.fn().mockResolvedValue(allRights),
    demand: jest.fn().mockResolvedValue(undefined),
    visibleSources: jest.fn().mockResolvedValue({ sources: [], readAt: '' }),
    visibleQueries: jest.fn().mockResolvedValue({ queries: [], readAt: '' }),
    visibleTopics: jest.fn().mockResolvedValue(new Set()),
    hideNames: jest.fn(async (_call, message) =>
      message.replaceAll('SALARIES', '…'),
    ),
    forget: jest.fn(),
  };
  const history: jest.Mocked<Pick<HistoryStore, 'begin' | 'end'>> = {
    begin: jest.fn().mockResolvedValue('entry-1'),
    end: jest.fn().mockResolvedValue(undefined),
  };
  const event = {
    success: jest.fn().mockResolvedValue(undefined),
    fail: jest.fn().mockResolvedValue(undefined),
  };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn().mockResolvedValue(event),
  });
  const logger = mockServices.logger.mock();
  const runs = createRuns();
  const router = PromiseRouter();
  const deps = {
    access,
    auditor,
    clock,
    config: { limits, allowedProperties: ['auto.offset.reset'] },
    history,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    logger,
    runs,
    usage: createUsage({ limits, clock }),
  };
  addQueryRoutes(router, deps);
  addStatementRoutes(router, deps);

  const responses: Response[] = [];
  const app = express();
  // As in a portal: it would gather the rows, were it not told to leave them alone.
  app.use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger,
    }).compression(),
  );
  app.use((_request, response, next) => {
    responses.push(response);
    next();
  });
  app.use(router, mockErrorHandler());
  const server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    client,
    cluster,
    clock,
    access,
    history,
    auditor,
    event,
    logger,
    runs,
    /** The answers, in the order of their requests. */
    responses,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type RunRoutes = Awaited<ReturnType<typeof openRunRoutes>>;
