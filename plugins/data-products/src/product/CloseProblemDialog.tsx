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
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProblemReport } from '@data-mesh/backstage-plugin-data-products-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';

const MAX_LENGTH = 2_000;

/** Asks what became of a reported problem, then closes it. Render it only while it is open. */
export function CloseProblemDialog(props: {
  report: ProblemReport;
  onClosed: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { report, onClosed, onCancel } = props;
  const [note, setNote] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const close = async () => {
    setIsSending(true);
    setFailure(undefined);
    try {
      await api.closeProblem(report.id, { note: note.trim() || undefined });
      onClosed();
      onCancel();
    } catch (error) {
      setFailure(failureFromError(error).message);
      setIsSending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onCancel()}>
      <DialogHeader>{t('product.problem.closeTitle')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <TextAreaField
            label={t('product.problem.note')}
            description={t('product.problem.noteHelp')}
            maxLength={MAX_LENGTH}
            rows={4}
            value={note}
            onChange={setNote}
          />
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('product.problem.notClosed', { message: failure })}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" isPending={isSending} onPress={close}>
          {t('product.problem.closeIt')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {t('product.problem.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
