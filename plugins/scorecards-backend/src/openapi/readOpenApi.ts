// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import { z } from 'zod';

const openApiDocument = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** A description of an HTTP API in OpenAPI 3.1. */
export type OpenApiDocument = z.infer<typeof openApiDocument>;

/** Reads the description of everything under `/api/scorecards`, which comes along with the package. */
export async function readOpenApi(): Promise<OpenApiDocument> {
  const file = resolvePackagePath(
    '@data-mesh/backstage-plugin-scorecards-backend',
    'schema',
    'openapi.yaml',
  );
  return openApiDocument.parse(
    parse(await readFile(file, 'utf8'), { merge: true }),
  );
}
