// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ConnectorRestart,
  FeedFailure,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ConfirmDialog } from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';
import { useRecoveryText } from '../../translation/recoveryRef';

/** Asks before a connector is restarted. Render it only while open. */
export function RestartDialog(props: {
  productRef: string;
  failure: FeedFailure;
  /** Of the connector. */
  clusterId: string;
  onRestarted: (outcome: ConnectorRestart) => void;
  onClose: () => void;
}) {
  const t = useRecoveryText();
  const api = useApi(liveApiRef);
  const { productRef, failure, clusterId, onRestarted, onClose } = props;
  const { name, cause } = failure;
  return (
    <ConfirmDialog
      title={t('feeds.dialog.title', { name })}
      confirm={t('feeds.dialog.confirm')}
      cancel={t('feeds.dialog.cancel')}
      describeFailure={message => t('feeds.dialog.failed', { message })}
      onConfirm={async () => {
        onRestarted(
          await api.restartConnector(productRef, {
            clusterId,
            connector: name,
          }),
        );
      }}
      onClose={onClose}
    >
      {t('feeds.dialog.description', { cause })}
    </ConfirmDialog>
  );
}
