// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, memo, ReactNode, useContext } from 'react';
import { Link } from 'react-router-dom';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import { EntityHrefs, useHrefOf } from './EntityHrefs';
import { ProductPageAhead } from './ProductPageAhead';

const FONT_SIZE = {
  'body-small': 'var(--bui-font-size-2)',
  'body-medium': 'var(--bui-font-size-3)',
  'body-large': 'var(--bui-font-size-4)',
} as const;

interface EntityLinkProps {
  entityRef: string;
  /** Instead of the entity's title. */
  children?: ReactNode;
  /** Shows on hover, instead of what the catalog says; with `children` as well, the catalog is not asked. */
  hint?: string;
  weight?: 'regular' | 'bold';
  variant?: keyof typeof FONT_SIZE;
}

/**
 * Leads to the page of an entity; goes by the entity's title.
 *
 * @remarks Looks like the link of `@backstage/ui`, at a fraction of its cost: a list of products has some sixty of them.
 */
export function EntityLink(props: EntityLinkProps) {
  const isHrefKnown = useHrefOf() !== undefined;
  const link =
    props.children && props.hint ? (
      <StyledLink {...props} />
    ) : (
      <PresentedLink {...props} />
    );
  return isHrefKnown ? link : <EntityHrefs>{link}</EntityHrefs>;
}

function PresentedLink(props: EntityLinkProps) {
  const { primaryTitle, secondaryTitle } = useEntityPresentation(
    props.entityRef,
  );
  return (
    <StyledLink {...props} hint={props.hint ?? secondaryTitle}>
      {props.children ?? primaryTitle}
    </StyledLink>
  );
}

/** Stays as it is when the catalog's answer names the entity as it was guessed. */
const StyledLink = memo(function Styled(props: EntityLinkProps) {
  const { entityRef, children, hint, weight = 'regular' } = props;
  const href = useHrefOf()?.(entityRef) ?? '';
  const loadAhead = useContext(ProductPageAhead);
  const onIntent = isProduct(entityRef) ? loadAhead : undefined;
  const style: CSSProperties = {
    color: 'var(--bui-fg-primary)',
    fontFamily: 'var(--bui-font-regular)',
    fontSize: FONT_SIZE[props.variant ?? 'body-medium'],
    fontWeight: `var(--bui-font-weight-${weight})`,
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    textDecorationColor: 'color-mix(in srgb, currentColor 30%, transparent)',
    textDecorationThickness: 'min(2px, max(1px, 0.05em))',
    display: 'inline-block',
    textUnderlineOffset: 'calc(0.025em + 2px)',
  };
  return (
    <Link
      to={href}
      title={hint}
      style={style}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {children}
    </Link>
  );
});

const PRODUCT_PREFIX = `${DATA_PRODUCT_KIND}:`.toLowerCase();

function isProduct(entityRef: string): boolean {
  return entityRef.toLowerCase().startsWith(PRODUCT_PREFIX);
}
