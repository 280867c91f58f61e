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
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CopyButton,
  failureFromError,
  FailureNotice,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';
import { EntityPicker } from '../../operations/form/EntityPicker';
import { useLiveText } from '../../translation/liveRef';
import { dependsOnLines } from './dependsOnLines';
import { useMyComponents } from './useMyComponents';

type Declaring =
  | { state: 'choosing'; failure?: string }
  | { state: 'sending' }
  | { state: 'done'; title: string };

/** Has the person choose a component of theirs that becomes a declared consumer. Render it only while open. */
export function UseDialog(props: {
  productRef: string;
  /** The components that have been declared here already. */
  declaredRefs: string[];
  onDeclared: () => void;
  onClose: () => void;
}) {
  const t = useLiveText();
  const api = useApi(liveApiRef);
  const { productRef, declaredRefs, onClose } = props;
  const { resource, reload } = useMyComponents();
  const [componentRef, setComponentRef] = useState('');
  const [declaring, setDeclaring] = useState<Declaring>({ state: 'choosing' });

  const mine = resource.state === 'ready' ? resource.value : undefined;
  const choices = mine?.filter(
    ({ entityRef }) => !declaredRefs.includes(entityRef),
  );

  const declare = async () => {
    setDeclaring({ state: 'sending' });
    try {
      await api.declareUse(productRef, componentRef);
      const chosen = mine?.find(({ entityRef }) => entityRef === componentRef);
      setDeclaring({ state: 'done', title: chosen?.title ?? componentRef });
      props.onDeclared();
    } catch (error) {
      setDeclaring({
        state: 'choosing',
        failure: failureFromError(error).message,
      });
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width="34rem">
      <DialogHeader>{t('consumers.use.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {declaring.state === 'done' ? (
            <Declared title={declaring.title} productRef={productRef} />
          ) : (
            <>
              <Text as="p" style={{ margin: 0 }}>
                {t('consumers.use.description')}
              </Text>
              {resource.state === 'failed' && (
                <FailureNotice
                  failure={resource.failure}
                  title={t('consumers.use.componentsNotRead')}
                  onRetry={reload}
                  isRetrying={resource.isLoading}
                />
              )}
              {choices?.length === 0 ? (
                <Alert
                  role="status"
                  status="info"
                  icon
                  title={t(
                    mine?.length === 0
                      ? 'consumers.use.none'
                      : 'consumers.use.allDeclared',
                  )}
                />
              ) : (
                <EntityPicker
                  label={t('consumers.use.component')}
                  description={t('consumers.use.componentHelp')}
                  placeholder={t('consumers.use.placeholder')}
                  value={componentRef}
                  onChange={setComponentRef}
                  sections={[
                    { title: t('consumers.use.mine'), choices: choices ?? [] },
                  ]}
                  isLoading={resource.state === 'loading'}
                  link={{ isInvalid: false, 'aria-describedby': undefined }}
                />
              )}
              {declaring.state === 'choosing' && declaring.failure && (
                <Alert
                  role="alert"
                  status="danger"
                  icon
                  title={t('consumers.use.failed', {
                    message: declaring.failure,
                  })}
                />
              )}
            </>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        {declaring.state === 'done' ? (
          <Button variant="primary" onPress={onClose}>
            {t('consumers.use.close')}
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              isDisabled={!componentRef}
              isPending={declaring.state === 'sending'}
              onPress={declare}
            >
              {t('consumers.use.declare')}
            </Button>
            <Button variant="secondary" onPress={onClose}>
              {t('consumers.use.cancel')}
            </Button>
          </>
        )}
      </DialogFooter>
    </Dialog>
  );
}

/** Says that it is done, and how to say the same with one's code. */
function Declared(props: { title: string; productRef: string }) {
  const t = useLiveText();
  const lines = dependsOnLines(props.productRef);
  return (
    <>
      <Alert
        role="status"
        status="success"
        icon
        title={t('consumers.use.done', { component: props.title })}
      />
      <Text as="p" style={{ margin: 0 }}>
        {t('consumers.use.snippet')}
      </Text>
      <ScrollRegion
        as="pre"
        label={t('consumers.use.snippetLabel')}
        style={{
          margin: 0,
          padding: 'var(--bui-space-3)',
          background: 'var(--bui-bg-neutral-2)',
          borderRadius: 'var(--bui-radius-2)',
          color: 'var(--bui-fg-primary)',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        {lines}
      </ScrollRegion>
      <CopyButton text={lines} label={t('consumers.use.copy')} />
    </>
  );
}
