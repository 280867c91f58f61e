// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Link,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  CatalogedProduct,
  ReportedProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { Ways } from './HeaderOwner';
import { contactWays } from './ownerContact';
import { useOwner } from './useOwner';

/** The back end accepts no longer text. */
const MAX_LENGTH = 2_000;

type Sending =
  | { state: 'writing'; failure?: string }
  | { state: 'sending' }
  | { state: 'sent'; reported: ReportedProblem };

/** Asks what is wrong with a product, tells the owner, and says whether they could be told. Render it only while open. */
export function ReportProblemDialog(props: {
  product: CatalogedProduct;
  onClose: () => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { product, onClose } = props;
  const [text, setText] = useState('');
  const [isTextAsked, setIsTextAsked] = useState(false);
  const [sending, setSending] = useState<Sending>({ state: 'writing' });
  const isTextMissing = isTextAsked && text.trim() === '';

  const send = async () => {
    if (text.trim() === '') {
      setIsTextAsked(true);
      return;
    }
    setSending({ state: 'sending' });
    try {
      const reported = await api.reportProblem(entityRef, {
        text: text.trim(),
      });
      setSending({ state: 'sent', reported });
    } catch (error) {
      setSending({
        state: 'writing',
        failure: failureFromError(error).message,
      });
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>
        {t('product.problem.title', { product: product.title })}
      </DialogHeader>
      <DialogBody>
        {sending.state === 'sent' ? (
          <Sent
            product={product}
            reported={sending.reported}
            onLeave={onClose}
          />
        ) : (
          <Flex direction="column" gap="4">
            <Text>
              {product.owner.status === 'resolved'
                ? t('product.problem.goesTo', {
                    owner: <EntityLink entityRef={product.owner.entityRef} />,
                  })
                : t('product.problem.goesToNobody')}
            </Text>
            <div>
              <TextAreaField
                label={t('product.problem.text')}
                description={t('product.problem.textHelp', {
                  left: String(MAX_LENGTH - text.length),
                })}
                isRequired
                isInvalid={isTextMissing}
                maxLength={MAX_LENGTH}
                rows={6}
                value={text}
                onChange={setText}
              />
              {isTextMissing && (
                <Text role="alert" variant="body-small" color="danger">
                  {t('product.problem.textMissing')}
                </Text>
              )}
            </div>
            {sending.state === 'writing' && sending.failure && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('product.problem.notSent', {
                  message: sending.failure,
                })}
              />
            )}
          </Flex>
        )}
      </DialogBody>
      <DialogFooter>
        {sending.state !== 'sent' && (
          <Button
            variant="primary"
            isPending={sending.state === 'sending'}
            onPress={send}
          >
            {t('product.problem.send')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClose}>
          {sending.state === 'sent'
            ? t('product.problem.close')
            : t('product.problem.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Sent(props: {
  product: CatalogedProduct;
  reported: ReportedProblem;
  /** Called when another page is opened from here; the header with this dialog stays. */
  onLeave: () => void;
}) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { product, reported, onLeave } = props;
  const { report, isOwnerNotified } = reported;
  const owner = useOwner(product.owner);
  const ways = contactWays({ attributes: product.attributes, owner });
  const activity = `${hrefOf(report.entityRef)}/activity?reported=${encodeURIComponent(report.id)}`;
  return (
    <Flex direction="column" gap="4">
      <Alert
        role="status"
        status={isOwnerNotified ? 'success' : 'warning'}
        icon
        title={
          isOwnerNotified
            ? t('product.problem.notified')
            : t('product.problem.notNotified')
        }
        description={
          isOwnerNotified || ways.length > 0
            ? undefined
            : t('product.problem.turnToPortal')
        }
      />
      {!isOwnerNotified && ways.length > 0 && (
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          <Text as="span">{t('product.problem.turnTo')}</Text>
          <Ways ways={ways} />
        </Flex>
      )}
      <Link href={activity} onClick={onLeave}>
        {t('product.problem.toActivity')}
      </Link>
    </Flex>
  );
}
