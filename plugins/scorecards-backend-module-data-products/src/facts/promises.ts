// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import { givenAttributes } from './attributes';
import { absent, known, knownNames, Told, ToldFacts } from './Told';

const NUMBERS = ['availability', 'latency', 'retention', 'frequency'] as const;

/** What a product promises, and how it says that it ends. */
export function promiseFacts({
  product,
  consumersNotifiedAt,
}: Pick<ProductGovernance, 'product' | 'consumersNotifiedAt'>): ToldFacts<
  | 'sla-tier'
  | 'quality-tier'
  | 'sla-numbers'
  | 'lifecycle'
  | 'deprecation-gaps'
  | 'tags'
  | 'issues'
> {
  const isUnrecognized = product.issues.some(
    ({ code }) => code === 'lifecycle-unrecognized',
  );
  return {
    'sla-tier': known(product.slaTier?.tier ?? 'missing'),
    'quality-tier': known(product.qualityTier?.tier ?? 'missing'),
    'sla-numbers': knownNames(givenAttributes(product, NUMBERS)),
    lifecycle: known(isUnrecognized ? 'unrecognized' : product.lifecycle),
    'deprecation-gaps': deprecationGaps(product, consumersNotifiedAt),
    tags: knownNames(product.tags),
    issues: knownNames(product.issues.map(({ code }) => code)),
  };
}

function deprecationGaps(
  product: Pick<DataProduct, 'lifecycle' | 'successor' | 'endsOn'>,
  consumersNotifiedAt: string | undefined,
): Told {
  if (product.lifecycle !== 'deprecated') {
    return absent('It is not deprecated.');
  }
  const gaps: [string, boolean][] = [
    ['successor', product.successor.status !== 'resolved'],
    ['last day', product.endsOn === undefined],
    ['notice', consumersNotifiedAt === undefined],
  ];
  return knownNames(
    gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap),
  );
}
