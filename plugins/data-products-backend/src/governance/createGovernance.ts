// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DataProduct,
  EnvironmentInfo,
  ProductGovernance,
  ProductGovernancePage,
  SchemaChangesResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { SchemaIndexStore } from '../schemas/fieldIndex/types';
import { ProductStore } from '../store/types';
import { announceSubjects } from './announceSubjects';
import { countProducers } from './countProducers';
import { createSchemaDigests } from './digests/createSchemaDigests';
import { readGovernanceOf, readGovernancePage } from './readGovernance';
import { readLastNotices } from './readLastNotices';
import { readSchemaChanges } from './readSchemaChanges';
import { createSubjectStore } from './subjects/createSubjectStore';
import { readSettings } from './subjects/readSettings';
import { SettingsRegistry } from './subjects/readSubject';

/** What says how well products are kept, for back ends that judge it. */
export interface Governance {
  page(page: {
    environment: EnvironmentInfo;
    after?: string;
    limit: number;
  }): Promise<ProductGovernancePage>;
  /** @throws InputError for text that is not the entity ref of a product. */
  of(entityRefs: string[]): Promise<ProductGovernance[]>;
  /** Of one product, newest first. */
  schemaChanges(
    product: Pick<DataProduct, 'environmentId' | 'outputPorts'>,
    page: { limit: number; offset: number },
  ): Promise<SchemaChangesResponse>;
  /** Brings up to date what the registry of an environment says of subjects; rejects only when it is aborted. */
  readSettings(environmentId: string, signal: AbortSignal): Promise<void>;
}

export function createGovernance(options: {
  knex: Knex;
  store: ProductStore;
  index: Pick<SchemaIndexStore, 'subjects'>;
  environments: EnvironmentInfo[];
  connections: {
    config: { id: string };
    /** Absent when there is none to ask; then nothing is known of settings. */
    schemaRegistry?: SettingsRegistry;
  }[];
  lineageProviders: readonly LineageEvidenceProvider[];
  events: EventsService;
  clock: Clock;
  logger: LoggerService;
}): Governance {
  const { knex, store, index, environments, connections, clock, logger } =
    options;
  const subjects = createSubjectStore(knex);
  const sources = {
    products: store,
    digests: createSchemaDigests(knex),
    subjects,
    notices: (products: DataProduct[]) => readLastNotices(knex, products),
    producers: (products: { product: DataProduct; entityRef: string }[]) =>
      countProducers(products, { providers: options.lineageProviders, logger }),
  };
  return {
    page: page => readGovernancePage(sources, page),
    of: entityRefs => readGovernanceOf(sources, { environments, entityRefs }),
    schemaChanges: (product, page) =>
      readSchemaChanges(subjects, product, page),
    async readSettings(environmentId, signal) {
      const environment = environments.find(({ id }) => id === environmentId);
      const registry = connections.find(
        ({ config }) => config.id === environmentId,
      )?.schemaRegistry;
      if (!environment || !registry) return;
      try {
        const { read, failed, left, cause } = await readSettings(
          {
            environmentId,
            registry,
            index,
            subjects,
            onChange: changed =>
              announceSubjects(changed, {
                ...options,
                environment,
                products: store,
              }),
            now: () => new Date(clock.now()),
          },
          signal,
        );
        const counts = { environmentId, read, failed, left };
        if (cause === undefined) {
          if (read > 0) logger.info('Read the settings of schemas', counts);
        } else {
          logger.warn(
            'Some settings of schemas could not be read; those known before still count',
            { ...counts, cause },
          );
        }
      } catch (error) {
        signal.throwIfAborted();
        logger.warn(
          'The settings of schemas could not be read; those known before still count',
          { environmentId, cause: String(error) },
        );
      }
    },
  };
}
