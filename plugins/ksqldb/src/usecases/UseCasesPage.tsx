// SPDX-License-Identifier: Apache-2.0
import { ClusterPage } from '../clusters/ClusterPage';
import { useText } from '../translation/ref';

/** The catalogue of ready statements. */
export function UseCasesPage() {
  const t = useText();
  return <ClusterPage>{() => t('useCases.title')}</ClusterPage>;
}
