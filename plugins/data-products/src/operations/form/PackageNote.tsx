// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';

/** Says where Confluent cannot hold all that a form asks for, and what becomes of the rest; else nothing. */
export function PackageNote(props: {
  vocabulary: Vocabulary;
  environmentId: string;
}) {
  const t = useText();
  const writing = props.vocabulary.environments.find(
    ({ environmentId }) => environmentId === props.environmentId,
  );
  if (writing?.package !== 'essentials') return null;
  return (
    <Alert
      role="note"
      status="info"
      icon
      title={t('operation.form.essentialsTitle')}
      description={t('operation.form.essentials')}
    />
  );
}
