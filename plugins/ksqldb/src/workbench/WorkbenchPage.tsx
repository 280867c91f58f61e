// SPDX-License-Identifier: Apache-2.0
import { ClusterPage } from '../clusters/ClusterPage';
import { useText } from '../translation/ref';

/** Where statements are written and run. */
export function WorkbenchPage() {
  const t = useText();
  return <ClusterPage>{() => t('workbench.title')}</ClusterPage>;
}
