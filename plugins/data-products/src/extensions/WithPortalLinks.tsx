// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { RouteFunc, useRouteRef } from '@backstage/frontend-plugin-api';
import {
  ManageAction,
  managedProductHref,
  PortalLinks,
  PortalLinksProvider,
} from '../reference/PortalLinks';
import {
  deprecateRouteRef,
  editRouteRef,
  operationRouteRef,
  unpublishRouteRef,
  workRouteRef,
} from '../routes';

/** Tells what is inside where this portal has the pages that write. */
export function WithPortalLinks(props: { children: ReactNode }) {
  const edit = useRouteRef(editRouteRef);
  const deprecate = useRouteRef(deprecateRouteRef);
  const unpublish = useRouteRef(unpublishRouteRef);
  const operation = useRouteRef(operationRouteRef);
  const work = useRouteRef(workRouteRef);
  const links = useMemo(
    (): PortalLinks => ({
      manageHref: manageHrefOf({ edit, deprecate, unpublish }),
      operationHref: operation && (operationId => operation({ operationId })),
      workHref: work?.(),
    }),
    [edit, deprecate, unpublish, operation, work],
  );
  return (
    <PortalLinksProvider value={links}>{props.children}</PortalLinksProvider>
  );
}

/** Where the portal has switched one of the pages off, none is led to: they lead to each other. */
function manageHrefOf(
  routes: Record<ManageAction, RouteFunc<undefined> | undefined>,
): PortalLinks['manageHref'] {
  const { edit, deprecate, unpublish } = routes;
  if (!edit || !deprecate || !unpublish) return undefined;
  const hrefs = {
    edit: edit(),
    deprecate: deprecate(),
    unpublish: unpublish(),
  };
  return (action, ...entityRefs) =>
    managedProductHref(hrefs[action], ...entityRefs);
}
