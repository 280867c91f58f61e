// SPDX-License-Identifier: Apache-2.0
import { useText } from '../translation/ref';
import { DeprecateForm } from './DeprecateForm';
import { ManagePage } from './ManagePage';

/** Says that the product of the address ends, when, and what to use instead. */
export function DeprecatePage() {
  const t = useText();
  return (
    <ManagePage
      title={t('manage.deprecate.pageTitle')}
      operationTitle={t('manage.progress.title')}
      form={(product, { onStarted }) => (
        <DeprecateForm product={product} onStarted={onStarted} />
      )}
    />
  );
}
