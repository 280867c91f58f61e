// SPDX-License-Identifier: Apache-2.0
import { PublishPage } from '../publish/PublishPage';
import { useCreateHref } from './useCreateHref';
import { useOperationHref } from './useOperationHref';

/** The page that makes topics products, with the links of this portal. */
export function LinkedPublishPage() {
  return (
    <PublishPage
      createHref={useCreateHref()}
      operationHref={useOperationHref()}
    />
  );
}
