// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  KnownQualityTier,
  KnownSlaTier,
  ProductMetadata,
  ResolvedReference,
  tierText,
  ValueChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Parties } from './PastEvent';

/** The business metadata that the demo's environments define. */
export const METADATA = 'DataProduct';

/** What a form would say of a product. References are those of the story: the catalog may not have been read yet. */
export function metadataOf(
  product: DataProduct,
  parties: Parties,
): ProductMetadata {
  const { description = '', lifecycle, ownerEmail = '', endsOn = '' } = product;
  return {
    product: '',
    description,
    owner: parties.owner ?? '',
    ownerEmail,
    domain: parties.domain ?? '',
    qualityTier: knownTier<KnownQualityTier>(product.qualityTier),
    slaTier: knownTier<KnownSlaTier>(product.slaTier),
    lifecycle,
    successor: textOf(product.successor) ?? '',
    endsOn,
    attributes: product.attributes,
  };
}

/** What is written in Confluent differently afterwards, as the plan of an operation shows it. */
export function metadataChanges(
  before: DataProduct | undefined,
  after: DataProduct | undefined,
): ValueChange[] {
  const was = writtenTexts(before);
  const is = writtenTexts(after);
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap(name => {
    const [from, to] = [was.get(name), is.get(name)];
    return from === to
      ? []
      : [
          {
            field: `${METADATA}.${name}`,
            ...(from !== undefined && { before: from }),
            ...(to !== undefined && { after: to }),
          },
        ];
  });
}

function writtenTexts(product: DataProduct | undefined): Map<string, string> {
  if (!product) return new Map();
  const { qualityTier, slaTier, lifecycle } = product;
  const texts: [string, string | undefined][] = [
    ['owner', textOf(product.owner)],
    ['domain', textOf(product.domain)],
    ['description', product.description],
    ['quality', qualityTier && tierText(qualityTier)],
    ['sla', slaTier && tierText(slaTier)],
    ['lifecycle', lifecycle === 'active' ? undefined : lifecycle],
    ['successor', textOf(product.successor)],
    ['endsOn', product.endsOn],
    ...product.attributes.map(({ name, value }): [string, string] => [
      name,
      value,
    ]),
  ];
  return new Map(
    texts.flatMap(([name, text]): [string, string][] =>
      text === undefined ? [] : [[name, text]],
    ),
  );
}

function textOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'missing' ? undefined : reference.text;
}

function knownTier<T extends string>(
  tier: { tier: T } | { tier: 'unrecognized' } | undefined,
): T | undefined {
  return tier && tier.tier !== 'unrecognized' ? tier.tier : undefined;
}
