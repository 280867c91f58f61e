// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';

const CLUSTER = 'lkc-3x9wz1';
const REGISTRY = 'lsrc-4nv8rd';

/** What was a product, or was to be one; its topic may still be there, and says nothing of it any more. */
export function formerProducts({
  environmentId,
}: {
  environmentId: string;
}): DataProduct[] {
  const former = (
    title: string,
    said: { owner: string; domain: string } & Partial<
      Pick<
        DataProduct,
        'description' | 'qualityTier' | 'slaTier' | 'tags' | 'attributes'
      >
    >,
  ): DataProduct => ({
    key: productKey({ environmentId, clusterId: CLUSTER, name: title }),
    environmentId,
    title,
    lifecycle: 'active',
    tags: [],
    attributes: [],
    successor: { status: 'missing' },
    issues: [],
    outputPorts: [
      {
        name: title,
        clusterId: CLUSTER,
        qualifiedName: `${REGISTRY}:${CLUSTER}:${title}`,
        partitions: 3,
      },
    ],
    ...said,
    owner: resolved(said.owner, 'group'),
    domain: resolved(said.domain, 'domain'),
  });
  return [
    former('shelf-labels', {
      owner: 'pricing',
      domain: 'pricing',
      description: 'What the electronic labels show right now.',
      qualityTier: { tier: 'raw' },
      slaTier: { tier: 'tier-3' },
    }),
    former('newsletter-sign-ups', {
      owner: 'marketing',
      domain: 'marketing',
      description: 'Addresses that confirmed they want our newsletter.',
      qualityTier: { tier: 'curated' },
      slaTier: { tier: 'tier-3' },
      tags: ['PII'],
    }),
    former('gift-cards', {
      owner: '@marketing',
      domain: 'marketing',
      description: 'Gift cards sold and redeemed.',
      qualityTier: { tier: 'curated' },
      slaTier: { tier: 'tier-3' },
    }),
    former('orders.large', {
      owner: 'checkout',
      domain: 'sales',
      description:
        'Orders above 150 euros, for those who look at each of them.',
      qualityTier: { tier: 'curated' },
      slaTier: { tier: 'tier-2' },
    }),
  ];
}

function resolved(text: string, kind: 'group' | 'domain') {
  const entityRef = `${kind}:default/${text.replace('@', '')}`;
  return { status: 'resolved' as const, text, entityRef };
}
