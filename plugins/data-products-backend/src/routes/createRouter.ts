// SPDX-License-Identifier: Apache-2.0

import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addAllowedRoutes } from './allowedRoutes';
import { addAuditRoutes } from './auditRoutes';
import { createCallers } from './callers';
import { addCandidateRoutes } from './candidateRoutes';
import { addConnectorRoutes } from './connectorRoutes';
import { addConsumerRoutes } from './consumerRoutes';
import { addDocumentRoutes } from './documentRoutes';
import { addEnvironmentRoutes } from './environmentRoutes';
import { addExploreRoutes } from './exploreRoutes';
import { addGovernanceRoutes } from './governanceRoutes';
import { addHealthRoutes } from './healthRoutes';
import { addHoldRoutes } from './holdRoutes';
import { addLineageRoutes } from './lineageRoutes';
import { addLiveFactRoutes } from './liveFactRoutes';
import { addMetadataRoutes } from './metadataRoutes';
import { addOpenApiRoutes } from './openApiRoutes';
import { addOperationRoutes } from './operationRoutes';
import { addProblemRoutes } from './problemRoutes';
import { addProductRoutes } from './productRoutes';
import { addProjectionRoutes } from './projectionRoutes';
import { addRecordRoutes } from './recordRoutes';
import { RouterOptions } from './RouterOptions';
import { addSchemaRoutes } from './schemaRoutes';
import { addSyncRoutes } from './syncRoutes';
import { addTopicRoutes } from './topicRoutes';
import { addUnusedRoutes } from './unusedRoutes';
import { addVocabularyRoutes } from './vocabularyRoutes';
import { addWatchRoutes } from './watchRoutes';
import { addWorkRoutes } from './workRoutes';

/** Everything under `/api/data-products`; see `schema/openapi.yaml` for what each route takes and answers. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  const callers = createCallers(options);
  // A list of a thousand entity refs or topics is longer than anything else that is sent here.
  router.use(
    [
      '/products/by-query',
      '/topics/access',
      '/governance/by-refs',
      '/live/by-refs',
    ],
    express.json({ limit: '512kb' }),
  );
  // Two hundred topics with a page of text each, or a few large schemas.
  router.use(
    ['/operations/plan', '/operations', '/allowed'],
    express.json({ limit: '1mb' }),
  );
  router.use(express.json({ limit: '16kb' }));

  addEnvironmentRoutes(router, { ...options, callers });
  addExploreRoutes(router, { ...options, callers });
  addProductRoutes(router, { ...options, callers });
  addSchemaRoutes(router, { ...options, callers });
  addTopicRoutes(router, { ...options, callers });
  addLineageRoutes(router, { ...options, callers });
  addHealthRoutes(router, { ...options, callers });
  addUnusedRoutes(router, { ...options, callers });
  addConnectorRoutes(router, { ...options, callers });
  addConsumerRoutes(router, { ...options, callers });
  addRecordRoutes(router, { ...options, callers });
  addWatchRoutes(router, { ...options, callers });
  addProblemRoutes(router, { ...options, callers });
  addSyncRoutes(router, { ...options, callers });
  addHoldRoutes(router, { ...options, callers });
  addProjectionRoutes(router, { ...options, callers });
  addDocumentRoutes(router, { ...options, callers });
  addGovernanceRoutes(router, { ...options, callers });
  addLiveFactRoutes(router, { ...options, callers });
  addVocabularyRoutes(router, { ...options, callers });
  addAllowedRoutes(router, { ...options, callers });
  addCandidateRoutes(router, { ...options, callers });
  addMetadataRoutes(router, { ...options, callers });
  addOperationRoutes(router, { ...options, callers });
  addWorkRoutes(router, { ...options, callers });
  addAuditRoutes(router, { ...options, callers });
  addOpenApiRoutes(router, { ...options, callers });
  return router;
}
