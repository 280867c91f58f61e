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

/** What a button that asks first says. */
export interface ConfirmedWords {
  label: string;
  title: string;
  text: string;
  confirm: string;
  keep: string;
  /** When it was refused. */
  failed: (message: string) => string;
}

/** Does something to an operation, and asks before. */
export function ConfirmedButton(props: {
  words: ConfirmedWords;
  /** Throws when it is refused. */
  onConfirm: () => Promise<void>;
}) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setIsAsking(true)}>
        {props.words.label}
      </Button>
      {isAsking && (
        <ConfirmDialog {...props} onClose={() => setIsAsking(false)} />
      )}
    </>
  );
}

function ConfirmDialog(props: {
  words: ConfirmedWords;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const { words, onConfirm, onClose } = props;
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const confirm = async () => {
    setIsPending(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsPending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{words.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{words.text}</Text>
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={words.failed(failure)}
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
          {words.confirm}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {words.keep}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
