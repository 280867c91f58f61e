// SPDX-License-Identifier: Apache-2.0
import type {
  ProductGovernance,
  TopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { AdoptionCount } from '@data-mesh/backstage-plugin-scorecards-node';

/** From everything there is to what is offered; each is a part of the one before. */
export const STAGE_IDS = [
  'topics',
  'owned',
  'with-schema',
  'published',
] as const;

export type StageId = (typeof STAGE_IDS)[number];

/** One thing that has come past some stages. */
interface Counted {
  domainRef?: string;
  stages: StageId[];
}

/** Codes of what keeps a topic from having a schema. */
const WITHOUT_SCHEMA = new Set(['schema-missing', 'topic-not-indexed']);

/**
 * Counts topics, and in the last stage the products that are made of them, by domain.
 *
 * @param listed.candidates - Topics of all states; those of products are told by `products`.
 * @throws Error when it is not known which topics have schemas: a dip in the counts would look like one of the work.
 */
export function countStages(listed: {
  candidates: TopicCandidate[];
  products: ProductGovernance[];
}): Record<StageId, AdoptionCount[]> {
  if (isSchemaUnknown(listed)) {
    throw new Error('Which topics have schemas is not known');
  }
  const counted = [
    ...listed.candidates
      .filter(({ state }) => state !== 'product')
      .map(ofCandidate),
    ...listed.products.flatMap(ofProduct),
  ];
  return {
    topics: byDomain(counted, 'topics'),
    owned: byDomain(counted, 'owned'),
    'with-schema': byDomain(counted, 'with-schema'),
    published: byDomain(counted, 'published'),
  };
}

function isSchemaUnknown(listed: Parameters<typeof countStages>[0]): boolean {
  return (
    listed.candidates.some(({ problems }) =>
      problems.some(({ code }) => code === 'schema-unknown'),
    ) ||
    listed.products.some(({ product }) =>
      product.outputPorts.some(({ subjects }) => !subjects),
    )
  );
}

function ofCandidate({ metadata, problems }: TopicCandidate): Counted {
  const hasSchema = !problems.some(({ code }) => WITHOUT_SCHEMA.has(code));
  return {
    domainRef: metadata.domain || undefined,
    stages: passed({ isOwned: metadata.owner !== '', hasSchema }),
  };
}

/** Its topics, and the product itself once all of them have come that far. */
function ofProduct({ product }: ProductGovernance): Counted[] {
  const domainRef =
    product.domain.status === 'resolved' ? product.domain.entityRef : undefined;
  const isOwned = product.owner.status === 'resolved';
  const topics = product.outputPorts.map(({ subjects = [] }) => ({
    domainRef,
    stages: passed({
      isOwned,
      hasSchema: subjects.some(({ part }) => part === 'value'),
    }),
  }));
  const isWhole = topics.every(({ stages }) => stages.includes('with-schema'));
  return isWhole ? [...topics, { domainRef, stages: ['published'] }] : topics;
}

function passed(topic: { isOwned: boolean; hasSchema: boolean }): StageId[] {
  if (!topic.isOwned) return ['topics'];
  return topic.hasSchema
    ? ['topics', 'owned', 'with-schema']
    : ['topics', 'owned'];
}

function byDomain(counted: Counted[], stage: StageId): AdoptionCount[] {
  const counts = new Map<string | undefined, number>();
  for (const { domainRef, stages } of counted) {
    if (!stages.includes(stage)) continue;
    counts.set(domainRef, (counts.get(domainRef) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([domainRef, count]) => ({ ...(domainRef && { domainRef }), count }));
}
