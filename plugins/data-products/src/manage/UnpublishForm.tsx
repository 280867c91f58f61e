// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Box, Button, Flex, Link, Skeleton, Text } from '@backstage/ui';
import type {
  EditableProduct,
  Operation,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { usePlannedOperation } from '../operations/draft/usePlannedOperation';
import { DependentsView } from '../operations/plan/DependentsView';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { ConfirmTitle } from './ConfirmTitle';
import { isDependedOn } from './endOfLife';
import { PlanPanel } from './PlanPanel';
import { ManagedProduct } from './useManagedProduct';

/** What goes and what stays, who depends on it, and what would be done; its name is typed where anything depends on it. */
export function UnpublishForm(props: {
  product: ManagedProduct;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const { product, onStarted } = props;
  const [began, setBegan] = useState<EditableProduct>(product.editable);
  const [typed, setTyped] = useState('');
  const isConfirmed = typed.trim() === began.title;

  const planned = usePlannedOperation(
    {
      kind: 'unpublish',
      environmentId: product.shown.environmentId,
      targets: [
        {
          entityRef: began.entityRef,
          version: began.version,
          ...(isConfirmed && { confirmedTitle: began.title }),
        },
      ],
    },
    onStarted,
  );
  const { check, lastPlan } = planned;
  // There is nothing to fill in, so what would be done is found out at once, and again when it is confirmed.
  useEffect(() => {
    check();
  }, [check, began.version, isConfirmed]);

  const target = lastPlan?.targets[0];
  const now = target?.changedMeanwhile;
  const dependents = target?.dependents;
  const isReady = Boolean(planned.plan?.isRunnable && target?.steps.length);

  return (
    <Flex direction="column" gap="4">
      <Panel
        title={t('manage.unpublish.title', { product: began.title })}
        help={t('manage.unpublish.help')}
      >
        <Happens product={began} />
      </Panel>
      <Panel title={t('operation.dependents.title')}>
        <Flex direction="column" gap="4">
          {!lastPlan && !planned.failure && <Skeleton height="3rem" />}
          {dependents && <DependentsView dependents={dependents} />}
          {dependents && isDependedOn(dependents) && (
            <ConfirmTitle
              title={began.title}
              value={typed}
              onChange={setTyped}
            />
          )}
        </Flex>
      </Panel>
      {now ? (
        <ChangedMeanwhile
          began={began}
          now={now}
          onGoOn={() => setBegan(now)}
        />
      ) : (
        <PlanPanel
          planned={planned}
          plan={lastPlan}
          // The field for the name says what is missing.
          isSaidElsewhere={({ field }) => field === 'confirmedTitle'}
          actions={
            <>
              <Button
                variant="primary"
                destructive
                isDisabled={!isReady}
                isPending={planned.isSubmitting}
                onPress={planned.submit}
              >
                {t('manage.unpublish.run')}
              </Button>
              {planned.failure && (
                <Button
                  variant="secondary"
                  isPending={planned.isChecking}
                  onPress={check}
                >
                  {t('manage.checkAgain')}
                </Button>
              )}
            </>
          }
        />
      )}
    </Flex>
  );
}

function Happens(props: { product: EditableProduct }) {
  const t = useText();
  const { manageHref } = usePortalLinks();
  const { entityRef, topics, metadata } = props.product;
  return (
    <Flex direction="column" gap="2">
      <Box
        as="ul"
        aria-label={t('manage.unpublish.happens')}
        style={{ margin: 0, paddingInlineStart: '1.2em' }}
      >
        <li>
          <Text>{t('manage.unpublish.goes')}</Text>
        </li>
        <li>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {t('manage.unpublish.stays', {
              count: topics.length,
              topics: topics.join(', '),
            })}
          </Text>
        </li>
      </Box>
      {metadata.lifecycle !== 'deprecated' && manageHref && (
        <Text>
          {t('manage.unpublish.gentler', {
            link: (
              <Link href={manageHref('deprecate', entityRef)}>
                {t('manage.unpublish.gentlerLink')}
              </Link>
            ),
          })}
        </Text>
      )}
    </Flex>
  );
}
