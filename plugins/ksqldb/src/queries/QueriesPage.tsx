// SPDX-License-Identifier: Apache-2.0
import { ClusterPage } from '../clusters/ClusterPage';
import { useText } from '../translation/ref';

/** The persistent queries of a cluster. */
export function QueriesPage() {
  const t = useText();
  return <ClusterPage>{() => t('queries.title')}</ClusterPage>;
}
