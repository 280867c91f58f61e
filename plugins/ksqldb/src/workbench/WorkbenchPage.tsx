// SPDX-License-Identifier: Apache-2.0
import { ClusterPage } from '../clusters/ClusterPage';
import { Workbench } from './Workbench';

/** Where statements are written and run. */
export function WorkbenchPage() {
  return (
    <ClusterPage>{cluster => <Workbench cluster={cluster} />}</ClusterPage>
  );
}
