// SPDX-License-Identifier: Apache-2.0
import { ComponentProps } from 'react';
import { ProductOverview } from '../product/ProductOverview';
import { WithPortalLinks } from './WithPortalLinks';

/** The overview of a product with the links of this portal. */
export function LinkedProductOverview(
  props: ComponentProps<typeof ProductOverview>,
) {
  return (
    <WithPortalLinks>
      <ProductOverview {...props} />
    </WithPortalLinks>
  );
}
