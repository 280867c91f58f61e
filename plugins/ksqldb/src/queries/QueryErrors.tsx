// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import type { KsqlExplanation } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Panel,
  RelativeTime,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { CODE_BLOCK } from '../text/StatementBlock';
import { useText } from '../translation/ref';

type QueryError = KsqlExplanation['query']['errors'][number];

/** What went wrong with a query, as ksqlDB tells it, and who has to look into it. */
export function QueryErrors(props: { errors: QueryError[] }) {
  const t = useText();
  return (
    <Panel title={t('queries.detail.errors.title')}>
      <Flex direction="column" gap="3">
        {props.errors.map((error, index) => (
          <div key={`${error.at} ${index}`}>
            <Text as="p" style={{ margin: '0 0 var(--bui-space-1)' }}>
              {error.at && (
                <>
                  <RelativeTime at={error.at} />
                  {' · '}
                </>
              )}
              {t(`queries.detail.errors.${originOf(error)}`)}
            </Text>
            <ScrollRegion
              as="pre"
              label={t('queries.detail.errors.message')}
              style={{
                ...CODE_BLOCK,
                maxHeight: '10rem',
                whiteSpace: 'pre-wrap',
              }}
            >
              {error.message}
            </ScrollRegion>
          </div>
        ))}
      </Flex>
    </Panel>
  );
}

function originOf({ type }: QueryError): 'USER' | 'SYSTEM' | 'UNKNOWN' {
  return type === 'USER' || type === 'SYSTEM' ? type : 'UNKNOWN';
}
