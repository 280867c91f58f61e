// SPDX-License-Identifier: Apache-2.0
import type { KsqlExplanation } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ScrollRegion } from '@data-mesh/backstage-plugin-data-products-react';
import { CODE_BLOCK } from '../text/StatementBlock';
import { useText } from '../translation/ref';

/** How ksqlDB carries a query out, folded: for those who look into how fast it is. */
export function QueryPlans(props: {
  query: Pick<KsqlExplanation['query'], 'topology' | 'executionPlan'>;
  queryId: string;
}) {
  const t = useText();
  const { query, queryId: id } = props;
  return (
    <>
      <Folded
        title={t('queries.detail.plan')}
        label={t('queries.detail.planLabel', { id })}
        text={query.executionPlan}
      />
      <Folded
        title={t('queries.detail.topology')}
        label={t('queries.detail.topologyLabel', { id })}
        text={query.topology}
      />
    </>
  );
}

function Folded(props: { title: string; label: string; text: string }) {
  if (props.text === '') return null;
  return (
    <details>
      <summary
        style={{
          cursor: 'pointer',
          color: 'var(--bui-fg-primary)',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
        }}
      >
        {props.title}
      </summary>
      <ScrollRegion
        as="pre"
        label={props.label}
        style={{ ...CODE_BLOCK, marginTop: 'var(--bui-space-2)' }}
      >
        {props.text}
      </ScrollRegion>
    </details>
  );
}
