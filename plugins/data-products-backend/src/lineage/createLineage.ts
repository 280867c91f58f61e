// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  DataProduct,
  ProductLineage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { withinTime } from '../withinTime';
import { declaredLineage } from './declaredLineage';
import { FoundEvidence, mergeEdges } from './mergeEdges';
import { NeighbourCatalog, readNeighbours } from './readNeighbours';

const TIMEOUT_MS = 5_000;

/** A product whose neighbours are asked for. */
export interface LineageSubject {
  product: DataProduct;
  entityRef: string;
  /** Absent while the catalog does not show the product yet: then nothing is declared. */
  entity?: Entity;
}

/** Who writes and who reads products. */
export interface Lineage {
  /** A source that fails is named in the answer, and takes nothing from the others. */
  of(
    subject: LineageSubject,
    credentials: BackstageCredentials,
  ): Promise<ProductLineage>;
}

type ProviderAnswer =
  { found: FoundEvidence[] } | { failure: ProductLineage['failures'][number] };

export function createLineage(options: {
  catalog: NeighbourCatalog;
  providers: readonly LineageEvidenceProvider[];
  logger: LoggerService;
}): Lineage {
  const { providers, logger } = options;

  async function ask(
    provider: LineageEvidenceProvider,
    { product, entityRef }: LineageSubject,
  ): Promise<ProviderAnswer> {
    const { id: source, title } = provider;
    try {
      const observations = await withinTime(TIMEOUT_MS, signal =>
        provider.read({ product, entityRef, signal }),
      );
      return {
        found: observations.map(
          ({ direction, neighbour, detail, observedAt }) => ({
            direction,
            neighbour,
            evidence: { source, title, detail, observedAt },
          }),
        ),
      };
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      logger.warn('A source of lineage did not answer', {
        source,
        entityRef,
        cause,
      });
      return { failure: { source, title, cause } };
    }
  }

  return {
    async of(subject, credentials) {
      const answers = await Promise.all(
        providers.map(provider => ask(provider, subject)),
      );
      const found = [
        ...declaredLineage(subject.entityRef, subject.entity?.relations),
        ...answers.flatMap(answer => ('found' in answer ? answer.found : [])),
      ];
      const entityRefs = found.flatMap(({ neighbour }) =>
        'entityRef' in neighbour ? neighbour.entityRef : [],
      );
      return {
        edges: mergeEdges(
          found,
          await readNeighbours(entityRefs, { ...options, credentials }),
        ),
        failures: answers.flatMap(answer =>
          'failure' in answer ? answer.failure : [],
        ),
      };
    },
  };
}
