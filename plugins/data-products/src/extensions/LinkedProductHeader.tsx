// SPDX-License-Identifier: Apache-2.0
import { ComponentProps } from 'react';
import { ProductHeader } from '../product/ProductHeader';
import { WithPortalLinks } from './WithPortalLinks';

/** The header of a product with the links of this portal. */
export function LinkedProductHeader(
  props: ComponentProps<typeof ProductHeader>,
) {
  return (
    <WithPortalLinks>
      <ProductHeader {...props} />
    </WithPortalLinks>
  );
}
