// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { HistorySource } from '@data-mesh/backstage-plugin-data-products-node';
import { Knex } from 'knex';
import { ProductStore } from '../store/types';
import { createHistoryStorage } from './createHistoryStorage';

/** Has what happened before an environment was first read told, where a module knows it. */
export interface History {
  /** Never throws: an environment whose past cannot be told is stored all the same. */
  record(first: {
    environmentId: string;
    products: DataProduct[];
    /** ISO 8601 */
    readAt: string;
  }): Promise<void>;
}

export function createHistory(options: {
  knex: Knex;
  store: Pick<ProductStore, 'applyPlan' | 'productsByKey'>;
  source: () => HistorySource | undefined;
  logger: LoggerService;
}): History {
  const { knex, store, source, logger } = options;
  return {
    async record(first) {
      const told = source();
      if (!told) return;
      const { environmentId } = first;
      const facts = { environmentId, source: told.id };
      try {
        const storage = createHistoryStorage({ knex, store, environmentId });
        await told.record({ ...first, storage });
        logger.info('What happened before the first sync was recorded', facts);
      } catch (error) {
        logger.warn('What happened before the first sync is not all recorded', {
          ...facts,
          cause: error instanceof Error ? error.message : String(error),
        });
      }
    },
  };
}
