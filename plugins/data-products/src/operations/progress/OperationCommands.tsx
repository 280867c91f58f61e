// SPDX-License-Identifier: Apache-2.0
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { ConfirmedButton } from './ConfirmedButton';
import { PolledOperation } from './useOperation';

/** What the person can do to an operation: stop it while it is under way, have it undone when it is over; mostly nothing. */
export function OperationCommands(props: {
  operation: Operation;
  reading: Pick<PolledOperation, 'cancel' | 'undo'>;
}) {
  const t = useText();
  const { operation, reading } = props;
  if (operation.isCancellable) {
    return (
      <ConfirmedButton
        words={{
          label: t('operation.progress.cancel'),
          title: t('operation.progress.cancelTitle'),
          text: t('operation.progress.cancelText'),
          confirm: t('operation.progress.cancelConfirm'),
          keep: t('operation.progress.cancelKeep'),
          failed: message => t('operation.progress.cancelFailed', { message }),
        }}
        onConfirm={reading.cancel}
      />
    );
  }
  return operation.isUndoable ? (
    <ConfirmedButton
      words={{
        label: t('operation.progress.undo'),
        title: t('operation.progress.undoTitle'),
        text: t('operation.progress.undoText'),
        confirm: t('operation.progress.undoConfirm'),
        keep: t('operation.progress.undoKeep'),
        failed: message => t('operation.progress.undoFailed', { message }),
      }}
      onConfirm={reading.undo}
    />
  ) : null;
}
