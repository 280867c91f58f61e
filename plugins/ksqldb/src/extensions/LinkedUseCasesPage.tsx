// SPDX-License-Identifier: Apache-2.0
import { UseCasesPage } from '../usecases/UseCasesPage';
import { usePageHrefs } from './usePageHrefs';

/** The use cases with the links of this portal. */
export function LinkedUseCasesPage() {
  return <UseCasesPage hrefs={usePageHrefs()} />;
}
