// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { UnusedProductsRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { unusedApiRef } from '../api/unusedApiRef';
import { downloadText } from '../schema/text/downloadText';
import { useUnusedText } from '../translation/unusedRef';
import { readUnused } from './readUnused';
import { csvFromProducts, unusedCsvName } from './unusedCsv';

/** Saves what the filter leaves in, as a file. */
export function UnusedCsv(props: { request: UnusedProductsRequest }) {
  const t = useUnusedText();
  const api = useApi(unusedApiRef);
  const [isReading, setReading] = useState(false);
  const [outcome, setOutcome] = useState('');
  const leaving = useRef<AbortController>();
  useEffect(() => () => leaving.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    leaving.current = controller;
    const { signal } = controller;
    setReading(true);
    setOutcome(t('unused.csv.reading'));
    try {
      const products = await readUnused(
        request => api.unusedProducts(request, { signal }),
        props.request,
      );
      const file = unusedCsvName(new Date());
      downloadText(file, csvFromProducts(products));
      setOutcome(t('unused.csv.done', { count: products.length, file }));
    } catch (error) {
      if (signal.aborted) return;
      const { message } = failureFromError(error);
      setOutcome(t('unused.csv.failed', { message }));
    }
    setReading(false);
  };

  return (
    <Flex
      direction="column"
      align="end"
      gap="1"
      style={{ flex: 'none', maxWidth: '50%' }}
    >
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isReading}
        onPress={save}
      >
        {t('unused.csv.action')}
      </Button>
      <Text as="span" role="status" variant="body-small" color="secondary">
        {outcome}
      </Text>
    </Flex>
  );
}
