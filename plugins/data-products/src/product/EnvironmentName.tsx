// SPDX-License-Identifier: Apache-2.0
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironment } from '../environments/useEnvironments';

/** The title and id of an environment; its namespace stands in for the title as long as that is not known. */
export function EnvironmentName(props: { id: string; namespace: string }) {
  const known = useEnvironment(props.id);
  return (
    <>
      {known?.title ?? props.namespace} (<Identifier>{props.id}</Identifier>)
    </>
  );
}
