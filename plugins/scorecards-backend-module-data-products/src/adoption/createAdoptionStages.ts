// SPDX-License-Identifier: Apache-2.0
import type {
  DataProductsApi,
  GovernanceApi,
  OperationsApi,
  ProductGovernance,
  TopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  AdoptionCount,
  AdoptionStage,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { ServiceCall } from '../provider/createServiceCalls';
import { countStages, STAGE_IDS, StageId } from './countStages';

/** The stages are asked for one after the other; they are counted together. */
const KEPT_MS = 60_000;

const CANDIDATES_PAGE = 100;
const PRODUCTS_PAGE = 500;

const STAGES: Record<StageId, { title: string; description: string }> = {
  topics: {
    title: 'Topics',
    description:
      'Every topic of the primary environment but internal and hidden ones.',
  },
  owned: {
    title: 'Owned',
    description: 'Topics whose owner is a group or a person of the catalog.',
  },
  'with-schema': {
    title: 'With a schema',
    description: 'Owned topics whose values have a registered schema.',
  },
  published: {
    title: 'Published',
    description:
      'Data products all of whose topics are owned and have a schema.',
  },
};

/** Where it is told what there is. */
export interface AdoptionSources {
  api: Pick<DataProductsApi, 'environments'> &
    Pick<GovernanceApi, 'governance'> &
    Pick<OperationsApi, 'topicCandidates'>;
  call: ServiceCall;
  /** Milliseconds. */
  now: () => number;
}

type StageCounts = Record<StageId, AdoptionCount[]>;

/** How topics become products, before any level is reached. Products are counted as one, however many topics they have. */
export function createAdoptionStages(
  sources: AdoptionSources,
): AdoptionStage[] {
  const { now } = sources;
  let kept: { until: number; counts: Promise<StageCounts> } | undefined;

  function counts(signal: AbortSignal): Promise<StageCounts> {
    if (kept && now() < kept.until) return kept.counts;
    const entry = {
      until: now() + KEPT_MS,
      counts: readCounts(sources, signal),
    };
    kept = entry;
    entry.counts.catch(() => {
      if (kept === entry) kept = undefined;
    });
    return entry.counts;
  }

  return STAGE_IDS.map(id => ({
    id,
    ...STAGES[id],
    read: async ({ signal }) => (await counts(signal))[id],
  }));
}

async function readCounts(
  { api, call }: Pick<AdoptionSources, 'api' | 'call'>,
  signal: AbortSignal,
): Promise<StageCounts> {
  const environments = await api.environments(await call(signal));
  const primary = environments.find(({ isPrimary }) => isPrimary);
  const candidates: TopicCandidate[] = [];
  const products: ProductGovernance[] = [];
  if (!primary) return countStages({ candidates, products });

  for (let hasMore = true; hasMore;) {
    const { items, totalItems } = await api.topicCandidates(
      {
        environmentId: primary.id,
        states: ['ready', 'formerlyPublished', 'notReady'],
        limit: CANDIDATES_PAGE,
        offset: candidates.length,
      },
      await call(signal),
    );
    candidates.push(...items);
    hasMore = items.length > 0 && candidates.length < totalItems;
  }
  let after: string | undefined;
  do {
    const page = await api.governance(
      primary.id,
      { after, limit: PRODUCTS_PAGE },
      await call(signal),
    );
    products.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return countStages({ candidates, products });
}
