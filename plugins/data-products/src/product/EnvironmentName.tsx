// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { usePolled } from '../loading/usePolled';
import { Identifier } from '../text/Identifier';

const POLL_MS = 5 * 60_000;

/** The title and id of an environment; its namespace stands in for the title as long as that is not known. */
export function EnvironmentName(props: { id: string; namespace: string }) {
  const api = useApi(dataProductsApiRef);
  const { resource } = usePolled(
    'environments',
    signal => api.environments({ signal }),
    POLL_MS,
  );
  const known =
    resource.state === 'ready'
      ? resource.value.find(({ id }) => id === props.id)
      : undefined;
  return (
    <>
      {known?.title ?? props.namespace} (<Identifier>{props.id}</Identifier>)
    </>
  );
}
