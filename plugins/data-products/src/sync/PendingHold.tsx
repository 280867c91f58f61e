// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type { HeldRemoval } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataTable,
  Panel,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { useText } from '../translation/ref';
import { DecideHoldDialog, HoldDecision } from './DecideHoldDialog';
import { heldCount } from './holds';

/** So many products are shown at first; a removal can be of thousands. */
const SHOWN_AT_FIRST = 10;

/** A removal that waits for a person: what would go, out of how many, since when; buttons for those who may decide. */
export function PendingHold(props: {
  hold: HeldRemoval;
  environmentTitle: string;
  canDecide: boolean;
  onDecided: () => void;
}) {
  const t = useText();
  const { hold, environmentTitle, canDecide, onDecided } = props;
  const [decision, setDecision] = useState<HoldDecision>();
  const count = heldCount(hold);

  return (
    <Panel
      title={t('sync.holds.pendingTitle', {
        count,
        known: String(hold.knownProducts),
        environment: environmentTitle,
      })}
    >
      <Flex direction="column" gap="3">
        <Text>
          {t('sync.holds.since', { time: <RelativeTime at={hold.heldAt} /> })}{' '}
          {t('sync.holds.why')}
        </Text>
        <HeldProducts hold={hold} />
        {canDecide && (
          <Flex gap="2" style={{ flexWrap: 'wrap' }}>
            <Button destructive onPress={() => setDecision('release')}>
              {t('sync.holds.release')}
            </Button>
            <Button variant="secondary" onPress={() => setDecision('reject')}>
              {t('sync.holds.reject')}
            </Button>
          </Flex>
        )}
      </Flex>
      {decision && (
        <DecideHoldDialog
          hold={hold}
          environmentTitle={environmentTitle}
          decision={decision}
          onClose={() => setDecision(undefined)}
          onDecided={onDecided}
        />
      )}
    </Panel>
  );
}

/** Not said to be unknown without a ref: older back ends told only what was written. */
function HeldDomain(props: { domainRef?: string; domainText?: string }) {
  const t = useText();
  const { domainRef, domainText } = props;
  if (domainRef) return <EntityLink entityRef={domainRef} />;
  return <>{domainText ?? t('term.notSet')}</>;
}

function HeldProducts(props: { hold: HeldRemoval }) {
  const t = useText();
  const { products, unnamedProductCount = 0 } = props.hold;
  const [isWhole, setIsWhole] = useState(false);
  const canFold = products.length > SHOWN_AT_FIRST;
  return (
    <>
      <DataTable
        label={t('sync.holds.products')}
        columns={[
          {
            id: 'product',
            heading: t('sync.holds.product'),
            isRowHeader: true,
            cell: product => (
              <EntityLink entityRef={product.entityRef}>
                {product.title}
              </EntityLink>
            ),
          },
          {
            id: 'owner',
            heading: t('sync.holds.owner'),
            cell: product => (
              <Reference
                reference={referenceFromSummary(
                  product.ownerRef,
                  product.ownerText,
                )}
              />
            ),
          },
          {
            id: 'domain',
            heading: t('sync.holds.domain'),
            cell: product => <HeldDomain {...product} />,
          },
        ]}
        rows={isWhole ? products : products.slice(0, SHOWN_AT_FIRST)}
        rowId={product => product.entityRef}
        minWidth="28rem"
      />
      {unnamedProductCount > 0 && (
        <Text variant="body-small" color="secondary">
          {t('sync.holds.unnamed', { count: unnamedProductCount })}
        </Text>
      )}
      {canFold && (
        <div>
          <Button
            variant="tertiary"
            size="small"
            onPress={() => setIsWhole(!isWhole)}
          >
            {isWhole
              ? t('sync.holds.showFewer')
              : t('sync.holds.showAll', { total: String(products.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
