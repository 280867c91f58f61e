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
} from '@backstage/ui';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';

/** Stops an operation, and asks before. */
export function CancelOperation(props: { onCancel: () => Promise<void> }) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setIsAsking(true)}>
        {t('operation.progress.cancel')}
      </Button>
      {isAsking && (
        <CancelDialog
          onCancel={props.onCancel}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function CancelDialog(props: {
  onCancel: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const { onCancel, onClose } = props;
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const confirm = async () => {
    setIsPending(true);
    setFailure(undefined);
    try {
      await onCancel();
      onClose();
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsPending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('operation.progress.cancelTitle')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{t('operation.progress.cancelText')}</Text>
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('operation.progress.cancelFailed', {
                message: failure,
              })}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive
          isPending={isPending}
          onPress={confirm}
        >
          {t('operation.progress.cancelConfirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('operation.progress.cancelKeep')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
