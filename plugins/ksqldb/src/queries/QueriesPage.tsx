// SPDX-License-Identifier: Apache-2.0
import { ClusterPage } from '../clusters/ClusterPage';
import { ClusterQueries } from './ClusterQueries';

/** The persistent queries of a cluster: the list of them, or the one that the address names. */
export function QueriesPage() {
  return (
    <ClusterPage>{cluster => <ClusterQueries cluster={cluster} />}</ClusterPage>
  );
}
