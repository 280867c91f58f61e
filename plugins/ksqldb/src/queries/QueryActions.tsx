// SPDX-License-Identifier: Apache-2.0
import { Button, Flex } from '@backstage/ui';
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import { useText } from '../translation/ref';
import { possibleOrders, QueryOrder } from './controlStatement';

const LABEL = {
  pause: ['queries.control.pause', 'queries.control.pauseQuery'],
  resume: ['queries.control.resume', 'queries.control.resumeQuery'],
  terminate: ['queries.control.terminate', 'queries.control.terminateQuery'],
} as const;

/** The buttons of a query; only for those who may control it. */
export function QueryActions(props: {
  query: KsqlPersistentQuery;
  /** True while an order is on its way. */
  isPending: boolean;
  onOrder: (order: QueryOrder, query: KsqlPersistentQuery) => void;
}) {
  const t = useText();
  const { query } = props;
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {possibleOrders(query.state).map(order => (
        <Button
          key={order}
          size="small"
          variant="secondary"
          isDisabled={props.isPending}
          aria-label={t(LABEL[order][1], { id: query.id })}
          onPress={() => props.onOrder(order, query)}
        >
          {t(LABEL[order][0])}
        </Button>
      ))}
    </Flex>
  );
}
