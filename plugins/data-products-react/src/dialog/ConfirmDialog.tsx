// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { failureFromError } from '../loading/failure';

/** Asks before something is done, does it, and closes; stays open and says why when it fails. Render it only while open. */
export function ConfirmDialog(props: {
  title: string;
  confirm: string;
  cancel: string;
  isDestructive?: boolean;
  /** False while what is filled in cannot be taken. */
  isReady?: boolean;
  describeFailure: (message: string) => string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { onClose } = props;

  const confirm = async () => {
    setIsPending(true);
    setFailure(undefined);
    try {
      await props.onConfirm();
      onClose();
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsPending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {props.children}
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={props.describeFailure(failure)}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive={props.isDestructive}
          isPending={isPending}
          isDisabled={props.isReady === false}
          onPress={confirm}
        >
          {props.confirm}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {props.cancel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
