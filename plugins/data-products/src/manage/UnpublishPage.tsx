// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { ManagePage } from './ManagePage';
import { UnpublishForm } from './UnpublishForm';

/** Makes the product of the address a plain topic again. */
export function UnpublishPage() {
  const t = useText();
  return (
    <ManagePage
      action="unpublish"
      title={t('manage.unpublish.pageTitle')}
      result={operation => <Result operation={operation} />}
      form={(product, { onStarted }) => (
        <UnpublishForm product={product} onStarted={onStarted} />
      )}
    />
  );
}

function Result(props: { operation: Operation }) {
  const t = useText();
  const { state, targets } = props.operation;
  if (state !== 'succeeded') return null;
  return (
    <Alert
      role="status"
      status="success"
      icon
      title={t('manage.unpublish.done', {
        product: targets.map(({ title }) => title).join(', '),
      })}
      description={t('manage.unpublish.toPublish')}
    />
  );
}
