// SPDX-License-Identifier: Apache-2.0
import { Avatar, Flex, Link, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { CatalogedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { Reference } from '../reference/Reference';
import { useText } from '../translation/ref';
import { ContactWay, contactWays, ownerPicture } from './ownerContact';
import { useOwner } from './useOwner';

const MOST_WAYS = 3;

/** The domain, the owner with a picture, and how one reaches them. */
export function HeaderOwner(props: { product: CatalogedProduct }) {
  const t = useText();
  const { owner, domain, attributes } = props.product;
  const entity = useOwner(owner);
  const ways = contactWays({ attributes, owner: entity }).slice(0, MOST_WAYS);
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
          picture={ownerPicture(entity)}
        />
      )}
      {owner.status === 'missing' ? (
        <Text as="span" color="secondary">
          {t('product.header.noOwner')}
        </Text>
      ) : (
        <Reference reference={owner} />
      )}
      <Ways ways={ways} />
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
    <>
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
    </>
  );
}
