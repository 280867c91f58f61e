// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  EnvironmentSyncState,
  suggestReferences,
  SyncRun,
  UnresolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Request, Router } from 'express';
import { z } from 'zod';
import { ExploreEntry } from '../explore/exploreEntry';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest, wholeNumber } from './parseRequest';
import { RouterOptions, ServedEnvironment } from './RouterOptions';
import { countIssues, findUnresolved } from './syncStates';

const runsQuery = z.object({
  limit: wholeNumber({ from: 1, to: 100 }).default(20),
});

export function addSyncRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, catalog, environments, store, sync } = options;

  const environmentOf = ({ params }: Request): ServedEnvironment =>
    findEnvironment(environments, params.environmentId);

  async function readableEntries(
    credentials: BackstageCredentials,
    environmentId: string,
  ): Promise<readonly ExploreEntry[]> {
    const { isReadable } = await options.readable.for(credentials);
    const entries = await options.explore.entries(environmentId);
    return entries.filter(isReadable);
  }

  async function stateOf(
    environment: ServedEnvironment,
    credentials: BackstageCredentials,
  ): Promise<EnvironmentSyncState> {
    const { id: environmentId } = environment.info;
    const [
      entries,
      [lastRun],
      isRunning,
      lastSuccessAt,
      pendingHolds,
      quarantined,
    ] = await Promise.all([
      readableEntries(credentials, environmentId),
      store.runs(environmentId, 1),
      store.isRunning(environmentId, new Date().toISOString()),
      store.lastSuccessAt(environmentId),
      store.holds({ environmentId, state: 'pending' }),
      store.quarantined(environmentId),
    ]);
    return {
      environment: environment.info,
      configurationProblems: environment.configurationProblems,
      isRunning,
      lastRun,
      lastSuccessAt,
      intervalSeconds: environment.intervalSeconds,
      productCount: entries.length,
      issueCounts: countIssues(entries),
      pendingHolds: pendingHolds.length,
      quarantined,
      unresolvedOwnerCount: findUnresolved(entries, 'owner').length,
      unresolvedDomainCount: findUnresolved(entries, 'domain').length,
    };
  }

  /** Adds similar names, but none of an entity that the caller may not read. */
  async function suggest(
    unresolved: Omit<UnresolvedReference, 'suggestions'>[],
    credentials: BackstageCredentials,
  ): Promise<UnresolvedReference[]> {
    if (unresolved.length === 0) return [];
    const directory = await options.directory();
    const suggested = unresolved.map(reference => ({
      ...reference,
      suggestions: suggestReferences(reference.text, reference.kind, directory),
    }));
    const entityRefs = [
      ...new Set(suggested.flatMap(reference => reference.suggestions)),
    ];
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name'] },
      { credentials },
    );
    const readable = new Set(entityRefs.filter((_, index) => items[index]));
    return suggested.map(reference => ({
      ...reference,
      suggestions: reference.suggestions.filter(ref => readable.has(ref)),
    }));
  }

  router.get(
    '/sync',
    answer(auditor, syncRead('states'), async request => {
      const credentials = await callers.anyone(
        request,
        dataProductsSyncReadPermission,
      );
      return Promise.all(
        environments.map(environment => stateOf(environment, credentials)),
      );
    }),
  );

  router.get(
    '/sync/:environmentId/runs',
    answer(auditor, syncRead('runs'), async (request): Promise<SyncRun[]> => {
      await callers.anyone(request, dataProductsSyncReadPermission);
      const { limit } = parseRequest(runsQuery, request.query);
      return store.runs(environmentOf(request).info.id, limit);
    }),
  );

  router.get(
    '/sync/:environmentId/unresolved',
    answer(auditor, syncRead('unresolved-references'), async request => {
      const credentials = await callers.anyone(
        request,
        dataProductsSyncReadPermission,
      );
      const { info } = environmentOf(request);
      const entries = await readableEntries(credentials, info.id);
      return suggest(
        [
          ...findUnresolved(entries, 'owner'),
          ...findUnresolved(entries, 'domain'),
        ],
        credentials,
      );
    }),
  );

  router.post(
    '/sync/:environmentId',
    answer(
      auditor,
      {
        eventId: 'sync-start',
        severityLevel: 'medium',
        meta: environmentIdOf,
      },
      async (request): Promise<{ isStarted: boolean }> => {
        const { userEntityRef: requestedBy } = await callers.requester(
          request,
          dataProductsSyncTriggerPermission,
        );
        const { info } = environmentOf(request);
        return { isStarted: await sync.start(info.id, { requestedBy }) };
      },
    ),
  );
}

function syncRead(queryType: string): AuditedRoute {
  return {
    eventId: 'sync-read',
    severityLevel: 'low',
    meta: request => ({ queryType, ...environmentIdOf(request) }),
  };
}

function environmentIdOf({ params }: Request) {
  return params.environmentId ? { environmentId: params.environmentId } : {};
}
