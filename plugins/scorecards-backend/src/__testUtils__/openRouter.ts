// SPDX-License-Identifier: Apache-2.0
import {
  mockErrorHandler,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { describedExchanges } from '../openapi/__testUtils__/describedExchanges';
import { createRouter } from '../routes/createRouter';
import { openDatabase } from './databases';
import { openScorecards } from './openScorecards';

/** The routes over a database and a fake shop; all exchanges must be as described in OpenAPI. */
export async function openRouter(
  databases: TestDatabases,
  options: Parameters<typeof openScorecards>[1] = {},
) {
  const scorecards = openScorecards(await openDatabase(databases), options);
  const router = createRouter(scorecards.served);
  const app = express();
  app.use(describedExchanges, router, mockErrorHandler());
  return { ...scorecards, router, http: request(app) };
}
