// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import {
  InlineCode,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';

/** Says that one may not read records, and who decides that. */
export function NotAllowed() {
  const t = useLiveText();
  return (
    <Panel title={t('preview.title')}>
      <Alert
        role="status"
        status="info"
        icon
        title={t('preview.notAllowed.title')}
        description={<InlineCode text={t('preview.notAllowed.description')} />}
      />
    </Panel>
  );
}
