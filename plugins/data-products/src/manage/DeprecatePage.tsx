// SPDX-License-Identifier: Apache-2.0
import { useText } from '../translation/ref';
import { DeprecateForm } from './DeprecateForm';
import { ManagePage } from './ManagePage';
import { DeprecateSeveralForm } from './several/DeprecateSeveralForm';

/** Says that the product of the address, or each of several, ends, when, and what to use instead. */
export function DeprecatePage() {
  const t = useText();
  return (
    <ManagePage
      action="deprecate"
      title={t('manage.deprecate.pageTitle')}
      form={(product, options) => (
        <DeprecateForm
          product={product}
          draftName={options.draftName}
          onStarted={options.onStarted}
        />
      )}
      formOfSeveral={(several, options) => (
        <DeprecateSeveralForm
          several={several}
          draftName={options.draftName}
          onStarted={options.onStarted}
        />
      )}
    />
  );
}
