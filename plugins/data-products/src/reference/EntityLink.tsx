// SPDX-License-Identifier: Apache-2.0
import { ComponentProps, ReactNode } from 'react';
import { Link } from '@backstage/ui';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';

/** Leads to the page of an entity; goes by the entity's title. */
export function EntityLink(props: {
  entityRef: string;
  /** Instead of the entity's title. */
  children?: ReactNode;
  weight?: ComponentProps<typeof Link>['weight'];
  variant?: ComponentProps<typeof Link>['variant'];
}) {
  const hrefOf = useEntityRefLink();
  const { primaryTitle, secondaryTitle } = useEntityPresentation(
    props.entityRef,
  );
  return (
    <Link
      href={hrefOf(props.entityRef)}
      title={secondaryTitle}
      weight={props.weight}
      variant={props.variant ?? 'body-medium'}
      style={{ overflowWrap: 'anywhere' }}
    >
      {props.children ?? primaryTitle}
    </Link>
  );
}
