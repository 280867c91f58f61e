// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiArchiveLine,
  RiCheckLine,
  RiDraftLine,
  RiHourglassLine,
  RiLightbulbLine,
} from '@remixicon/react';
import type { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { Term } from './Term';

const ICON: Record<ProductStatus, RemixiconComponentType> = {
  proposed: RiLightbulbLine,
  draft: RiDraftLine,
  active: RiCheckLine,
  deprecated: RiHourglassLine,
  retired: RiArchiveLine,
};

const COLOR: Record<ProductStatus, string> = {
  proposed: 'var(--bui-fg-secondary)',
  draft: 'var(--bui-fg-secondary)',
  active: 'var(--bui-fg-positive)',
  deprecated: 'var(--bui-fg-warning)',
  retired: 'var(--bui-fg-secondary)',
};

/** Where a product is in its life, as a badge; what that means shows on hover. */
export function Lifecycle(props: { status: ProductStatus }) {
  const t = useText();
  const Icon = ICON[props.status];
  return (
    <Term
      meaning={t(`term.lifecycleMeaning.${props.status}`)}
      icon={
        <Icon
          size={16}
          aria-hidden
          color={COLOR[props.status]}
          style={{ flex: 'none' }}
        />
      }
    >
      {t(`term.lifecycle.${props.status}`)}
    </Term>
  );
}
