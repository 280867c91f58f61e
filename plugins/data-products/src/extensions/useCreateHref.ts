// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { createTemplateRouteRef } from '../routes';

/** The template that makes a topic and publishes it. */
const TEMPLATE = { namespace: 'default', name: 'create-data-product' };
const POLL_MS = 30 * 60_000;

/** Address of the template; `undefined` where the portal has no scaffolder, or the person sees no such template. */
export function useCreateHref(): string | undefined {
  const route = useRouteRef(createTemplateRouteRef);
  const catalog = useApi(catalogApiRef);
  const { resource } = usePolled<boolean>(
    route && 'template',
    async () => {
      const ref = stringifyEntityRef({ kind: 'template', ...TEMPLATE });
      return (await catalog.getEntityByRef(ref)) !== undefined;
    },
    POLL_MS,
  );
  return resource.state === 'ready' && resource.value
    ? route?.({ namespace: TEMPLATE.namespace, templateName: TEMPLATE.name })
    : undefined;
}
