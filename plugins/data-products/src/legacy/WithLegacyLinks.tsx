// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  managedProductHref,
  PortalLinks,
  PortalLinksProvider,
} from '../reference/PortalLinks';
import { rootRouteRef } from './routes';

/** Tells what is inside where the page of the plugin has the pages that write. */
export function WithLegacyLinks(props: { children: ReactNode }) {
  const root = useRouteRef(rootRouteRef)();
  const links = useMemo(
    (): PortalLinks => ({
      manageHref: (action, ...entityRefs) =>
        managedProductHref(`${root}/${action}`, ...entityRefs),
      operationHref: operationId =>
        `${root}/operations/${encodeURIComponent(operationId)}`,
      workHref: `${root}/work`,
    }),
    [root],
  );
  return (
    <PortalLinksProvider value={links}>{props.children}</PortalLinksProvider>
  );
}
