// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { HeldRemoval } from '@data-mesh/backstage-plugin-data-products-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { heldCount } from './holds';

export type HoldDecision = 'release' | 'reject';

/**
 * Asks once more, with the number, before a held removal is released or rejected; the reason is told to everyone.
 * Render it only while it is open, so that it starts empty.
 */
export function DecideHoldDialog(props: {
  hold: HeldRemoval;
  environmentTitle: string;
  decision: HoldDecision;
  onClose: () => void;
  onDecided: () => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { hold, environmentTitle, decision, onClose, onDecided } = props;
  const [reason, setReason] = useState('');
  const [isReasonAsked, setIsReasonAsked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const count = heldCount(hold);
  const isReasonMissing = isReasonAsked && reason.trim() === '';

  const close = () => {
    // After a failure somebody else may have decided meanwhile.
    if (failure) onDecided();
    onClose();
  };

  const decide = async () => {
    if (reason.trim() === '') {
      setIsReasonAsked(true);
      return;
    }
    setIsSending(true);
    setFailure(undefined);
    try {
      await api.decideHold(hold.id, { decision, reason: reason.trim() });
      onDecided();
      onClose();
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsSending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && close()}>
      <DialogHeader>
        {t(`sync.holds.${decision}Title`, {
          count,
          environment: environmentTitle,
        })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{t(`sync.holds.${decision}Text`)}</Text>
          <div>
            <TextAreaField
              label={t('sync.holds.reason')}
              description={t('sync.holds.reasonHelp')}
              isRequired
              isInvalid={isReasonMissing}
              value={reason}
              onChange={setReason}
            />
            {isReasonMissing && (
              <Text role="alert" variant="body-small" color="danger">
                {t('sync.holds.reasonMissing')}
              </Text>
            )}
          </div>
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('sync.holds.decideFailed', { message: failure })}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive={decision === 'release'}
          isPending={isSending}
          onPress={decide}
        >
          {t(`sync.holds.${decision}Confirm`, { count })}
        </Button>
        <Button variant="secondary" onPress={close}>
          {t('sync.holds.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
