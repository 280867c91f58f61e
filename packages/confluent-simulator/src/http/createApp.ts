// SPDX-License-Identifier: Apache-2.0
import express, { json, type ErrorRequestHandler, type Express } from 'express';
import { createAdminRouter, type AdminOptions } from './admin/adminRouter';
import type { EnvironmentApiOptions } from './answerCall';
import { createConnectRouter } from './connect/connectRouter';
import { createEnvironmentRouter } from './EnvironmentApi';
import { createKafkaRestRouter } from './kafkaRest/kafkaRestRouter';
import {
  createKsqldbRouter,
  type KsqldbRouterOptions,
} from './ksqldb/ksqldbRouter';
import { createMetricsRouter } from './metrics/metricsRouter';
import { createRoutes } from './routes';

// The registry treats octet streams as JSON too.
const BODY_TYPES = [
  'application/json',
  'application/*+json',
  'application/octet-stream',
];

/** Everything the simulator serves: `/admin/…`, the APIs of Cloud for all environments, which are metrics and connectors, and each environment below its id, with its Kafka and ksqlDB clusters below that. */
export function createApp(
  options: AdminOptions & EnvironmentApiOptions & KsqldbRouterOptions,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const parseJson = json({ type: BODY_TYPES, strict: false, limit: '10mb' });
  app.use('/admin', parseJson, createAdminRouter(options));
  // ksqlDB has its own words for a body that is no JSON.
  app.use(createKsqldbRouter(options));
  app.use(parseJson);
  app.use(createMetricsRouter(options));
  app.use(createConnectRouter(options));
  app.use(createKafkaRestRouter(options));
  app.use(createEnvironmentRouter(createRoutes(), options));
  app.use((_request, response) => {
    response
      .status(404)
      .json({ error_code: 404, message: 'HTTP 404 Not Found' });
  });
  app.use(badRequests);
  return app;
}

/** Bodies that are no JSON and paths that do not decode; anything else is a mistake in the simulator. */
const badRequests: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = isBadRequest(error) ? 400 : 500;
  const message = error instanceof Error ? error.message : String(error);
  response.status(status).json({ error_code: status, message });
};

function isBadRequest(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof URIError;
}
