// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConsumerIndexState,
  DataProduct,
  ProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common';
import { NOT_MEASURED_YET } from '../../live/unknownFigure';
import { Lineage, LineageSubject } from '../../lineage/createLineage';
import { Clusters } from '../index/createClusters';
import { ConsumerIndexStore } from '../index/types';
import {
  ProductGroups,
  topicsByCluster,
} from '../observed/createProductGroups';
import { Uses } from '../uses/createUses';
import { toConsumers } from './toConsumers';

/** Answers who reads a product, as the caller may know it. */
export type ReadProductConsumers = (
  subject: LineageSubject,
  credentials: BackstageCredentials,
) => Promise<ProductConsumers>;

export function createProductConsumers(options: {
  lineage: Lineage;
  groups: Pick<ProductGroups, 'observed'>;
  uses: Pick<Uses, 'removable'>;
  index: Pick<ConsumerIndexStore, 'states'>;
  clusters: Pick<Clusters, 'of'>;
}): ReadProductConsumers {
  const { lineage, groups, uses, index, clusters } = options;

  async function indexesOf(product: DataProduct) {
    const clusterIds = [...topicsByCluster(product).keys()];
    const states = await index.states(clusterIds);
    return clusterIds.map((clusterId): ConsumerIndexState => {
      const state = states.get(clusterId);
      const asked = clusters.of(product.environmentId, clusterId);
      const why = 'groups' in asked ? undefined : asked;
      // What was seen while the cluster could be asked is old, and no more than that.
      const problem = why ?? (state ? undefined : NOT_MEASURED_YET);
      return {
        clusterId,
        groupCount: 0,
        isComplete: false,
        ...state,
        ...(problem && {
          problem: { reason: problem.reason, message: problem.message },
        }),
      };
    });
  }

  return async (subject, credentials) => {
    const { product } = subject;
    const [{ edges, failures }, observed, removable, indexes] =
      await Promise.all([
        lineage.of(subject, credentials),
        groups.observed(product),
        uses.removable(product.key, credentials),
        indexesOf(product),
      ]);
    return {
      consumers: toConsumers({ edges, groups: observed, removable }),
      indexes,
      failures,
    };
  };
}
