// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  ProductKey,
  TopicCandidate,
  TopicCandidateRequest,
  TopicCandidatesResponse,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataMeshConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { ReadableProducts } from '../../explore/createReadableProducts';
import { KeptMetadata } from '../../keptMetadata/createKeptMetadata';
import { EntityReferences } from '../../references/createEntityReferences';
import { ProductStore } from '../../store/types';
import {
  createSubjectIndex,
  subjectsOf,
} from '../../sync/assembly/subjectIndex';
import { productRefOf } from '../../sync/assembly/successors';
import { identityOf } from '../../sync/assembly/topicIdentity';
import { describeCause } from '../planning/describeCause';
import {
  ListedConnection,
  listCatalog,
  listKafka,
  listSubjects,
} from './listTopics';
import { toCandidates } from './toCandidates';

/** The topics of environments, and what could become of them. */
export interface TopicCandidates {
  /**
   * One page. What was listed is kept for 30 seconds, so that paging and typing ask Confluent nothing.
   *
   * Names no product that the caller may not read.
   *
   * @throws NotFoundError for an environment there is none of, ServiceUnavailableError when it cannot be listed.
   */
  list(
    request: TopicCandidateRequest,
    credentials: BackstageCredentials,
  ): Promise<TopicCandidatesResponse>;
}

const KEPT_FOR_MS = 30_000;

/** One listing ends after so long, whoever waits for it. */
const TIMEOUT_MS = 60_000;

const DEFAULT_LIMIT = 50;

interface Listed {
  readAt: number;
  items: TopicCandidate[];
  hiddenCount: number;
}

export function createTopicCandidates(options: {
  connections: readonly ListedConnection[];
  config: Pick<
    DataMeshConfig,
    'mapping' | 'tiers' | 'operations' | 'owners' | 'domains'
  >;
  store: Pick<ProductStore, 'known' | 'packageSeen'>;
  references: Pick<EntityReferences, 'current'>;
  keptMetadata: Pick<KeptMetadata, 'all'>;
  readable: ReadableProducts;
  clock: Clock;
}): TopicCandidates {
  const { connections, config, store, references, keptMetadata, clock } =
    options;
  const kept = new Map<string, { until: number; listed: Promise<Listed> }>();

  async function read(connection: ListedConnection): Promise<Listed> {
    const { id, title } = connection.config;
    const readAt = clock.now();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const governancePackage =
        connection.config.streamCatalog?.package ??
        (await store.packageSeen(id));
      const [catalogTopics, kafkaTopics, subjects, directory, keptByTopic] =
        await Promise.all([
          listCatalog(connection, governancePackage, signal),
          listKafka(connection, signal),
          listSubjects(connection, signal),
          references.current(),
          keptMetadata.all(id),
        ]);
      const known = await store.known(id);
      const keys = new Set<ProductKey>(known.map(({ key }) => key));
      const index =
        subjects &&
        createSubjectIndex(
          subjects,
          new Set(catalogTopics.map(({ ref }) => ref.topicName)),
        );
      return {
        readAt,
        ...toCandidates(
          {
            catalogTopics,
            kafkaTopics,
            subjectsOf: topic => index && subjectsOf(index, topic),
            kept: keptByTopic,
          },
          {
            environmentId: id,
            config,
            resolveOwner: text =>
              resolveOwner(text, directory, config.owners.aliases),
            resolveDomain: text =>
              resolveDomain(text, directory, config.domains.aliases),
            hasProduct: key => keys.has(key),
          },
        ),
      };
    } catch (cause) {
      throw new ServiceUnavailableError(
        `The topics of ${title} could not be listed: ${describeCause(cause)}`,
        cause,
      );
    }
  }

  function listedOf(connection: ListedConnection): Promise<Listed> {
    const { id } = connection.config;
    const last = kept.get(id);
    if (last && last.until > clock.now()) return last.listed;
    const entry = {
      until: clock.now() + KEPT_FOR_MS,
      listed: read(connection),
    };
    kept.set(id, entry);
    entry.listed.catch(() => {
      if (kept.get(id) === entry) kept.delete(id);
    });
    return entry.listed;
  }

  return {
    async list(request, credentials) {
      const { environmentId } = request;
      const connection = connections.find(
        ({ config: { id } }) => id === environmentId,
      );
      if (!connection) {
        throw new NotFoundError(`There is no environment ${environmentId}`);
      }
      const listed = await listedOf(connection);
      const { items, totalItems } = pageOf(listed.items, request);
      const { namespace } = connection.config;
      const [known, { isReadable }] = await Promise.all([
        store.known(environmentId),
        options.readable.for(credentials),
      ]);
      const productByTopic = new Map(
        known.flatMap(product =>
          product.qualifiedNames.map(
            name => [identityOf(name), product] as const,
          ),
        ),
      );
      return {
        items: items.map(item => {
          const product =
            item.state === 'product'
              ? productByTopic.get(identityOf(item.qualifiedName))
              : undefined;
          if (!product) return item;
          const { entityName } = product;
          return isReadable({ entityName, namespace: namespace.toLowerCase() })
            ? { ...item, entityRef: productRefOf(entityName, namespace) }
            : item;
        }),
        totalItems,
        hiddenCount: listed.hiddenCount,
        readAt: new Date(listed.readAt).toISOString(),
      };
    },
  };
}

/** What of a list is asked for. */
export function pageOf(
  items: readonly TopicCandidate[],
  request: Omit<TopicCandidateRequest, 'environmentId'>,
): { items: TopicCandidate[]; totalItems: number } {
  const { topics, states, limit = DEFAULT_LIMIT, offset = 0 } = request;
  const text = request.text?.trim().toLowerCase() ?? '';
  const wanted = topics && new Set(topics.map(addressOf));
  const matching = items.filter(
    item =>
      item.topic.toLowerCase().includes(text) &&
      (!wanted || wanted.has(addressOf(item))) &&
      (!states || states.length === 0 || states.includes(item.state)),
  );
  return {
    items: matching.slice(offset, offset + limit),
    totalItems: matching.length,
  };
}

function addressOf({
  clusterId,
  topic,
}: Pick<TopicCandidate, 'clusterId' | 'topic'>): string {
  return `${clusterId}:${topic}`;
}
