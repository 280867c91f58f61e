// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EventParams } from '@backstage/plugin-events-node';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { createScorecards, type ScorecardsOptions } from '../createScorecards';
import { createAddedDefinitions } from '../definitions/createAddedDefinitions';
import { createFactProviders } from '../facts/createFactProviders';
import { readScorecardsConfig } from '../readScorecardsConfig';
import { createHistorySeeds } from '../trends/createHistorySeeds';
import { FakeFactProvider } from './FakeFactProvider';
import { aGovernance, organisation } from './shop';

/** Everything but routes and schedules, over a database, with a provider and a clock that do as they are told. */
export function openScorecards(
  knex: Knex,
  options: {
    entities?: Entity[];
    definitions?: object[];
    provider?: FakeFactProvider;
    permissions?: Parameters<typeof mockServices.permissions.mock>[0];
    /** What the catalog does not show to whom. */
    isHidden?: (
      entityRef: string,
      credentials: BackstageCredentials,
    ) => boolean;
    config?: object;
  } = {},
) {
  const provider = options.provider ?? new FakeFactProvider();
  const providers = createFactProviders();
  providers.extensionPoint.addFactProvider(provider);
  const added = createAddedDefinitions();
  (options.definitions ?? [aGovernance()]).forEach((definition, index) =>
    added.extensionPoint.addScorecard({
      definition,
      place: `definition ${index + 1}`,
    }),
  );
  const entities = [...organisation, ...(options.entities ?? [])];
  /** Holds whatever `entities` holds when it is asked, and shows it to whom it may. */
  const { isHidden = () => false } = options;
  const shownTo = ({ credentials }: { credentials: BackstageCredentials }) =>
    catalogServiceMock({
      entities: entities.filter(
        entity => !isHidden(stringifyEntityRef(entity), credentials),
      ),
    });
  const catalog: ScorecardsOptions['catalog'] = {
    streamEntities: (request, caller) =>
      shownTo(caller).streamEntities(request, caller),
    getEntitiesByRefs: (request, caller) =>
      shownTo(caller).getEntitiesByRefs(request, caller),
    getEntityFacets: (request, caller) =>
      shownTo(caller).getEntityFacets(request, caller),
    getEntityByRef: (entityRef, caller) =>
      shownTo(caller).getEntityByRef(entityRef, caller),
  };
  const sent: NotificationSendOptions[] = [];
  const published: EventParams[] = [];
  const time = { now: new Date('2026-11-02T09:00:00.000Z') };
  const stop = new AbortController();
  const logger = mockServices.logger.mock();
  const scorecards = createScorecards({
    knex,
    config: readScorecardsConfig(
      mockServices.rootConfig({ data: { scorecards: { ...options.config } } }),
    ),
    folder: __dirname,
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    httpAuth: mockServices.httpAuth(),
    permissions: options.permissions
      ? mockServices.permissions.mock(options.permissions)
      : mockServices.permissions(),
    catalog,
    notifications: {
      async send(notification) {
        sent.push(notification);
      },
    },
    events: {
      async publish(event) {
        published.push(event);
      },
    },
    logger,
    providers,
    added,
    seeds: createHistorySeeds(),
    now: () => time.now,
    signal: stop.signal,
  });
  const { runs, served, definitions } = scorecards;
  return {
    ...scorecards,
    ...served,
    provider,
    entitiesInCatalog: entities,
    sent,
    published,
    time,
    logger,
    /** Reads all facts, and evaluates. */
    async run(advanceMs = 0) {
      time.now = new Date(time.now.getTime() + advanceMs);
      await definitions.refresh();
      await runs.readFacts(provider, stop.signal);
    },
    async evaluate(advanceMs = 0) {
      time.now = new Date(time.now.getTime() + advanceMs);
      await runs.evaluateAll(stop.signal);
    },
  };
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
