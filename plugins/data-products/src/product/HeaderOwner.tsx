// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { Avatar, Flex, Link, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { CatalogedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { Reference } from '../reference/Reference';
import { useText } from '../translation/ref';
import { ContactWay, ownerPicture } from './ownerContact';

/** The domain, and the owner with a picture. */
export function HeaderOwner(props: {
  product: Pick<CatalogedProduct, 'owner' | 'domain'>;
  /** What the catalog has of the owner, as soon as it is known. */
  entity: Entity | undefined;
}) {
  const t = useText();
  const { owner, domain } = props.product;
  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      {domain.status !== 'missing' && (
        <>
          <Reference reference={domain} />
          <Text as="span" color="secondary" aria-hidden>
            ›
          </Text>
        </>
      )}
      {owner.status === 'resolved' && (
        <OwnerAvatar
          entityRef={owner.entityRef}
          picture={ownerPicture(props.entity)}
        />
      )}
      {owner.status === 'missing' ? (
        <Text as="span" color="secondary">
          {t('product.header.noOwner')}
        </Text>
      ) : (
        <Reference reference={owner} />
      )}
    </Flex>
  );
}

function OwnerAvatar(props: { entityRef: string; picture?: string }) {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return (
    <Avatar
      src={props.picture ?? ''}
      name={primaryTitle}
      size="x-small"
      purpose="decoration"
    />
  );
}

/** How one reaches the owner, one link each. */
export function Ways(props: { ways: ContactWay[] }) {
  return (
    <Flex gap="3" style={{ flexWrap: 'wrap' }}>
      {props.ways.map(({ label, href }) => (
        <Link
          key={href}
          href={href}
          variant="body-small"
          {...(href.startsWith('mailto:')
            ? {}
            : { target: '_blank', rel: 'noopener noreferrer' })}
        >
          {label}
        </Link>
      ))}
    </Flex>
  );
}
