// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import { useText } from '../translation/ref';

/** A chart, and the same as a table for those who cannot see charts or want the numbers. */
export function ChartOrTable(props: { chart: ReactNode; table: ReactNode }) {
  const t = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <Flex direction="column" gap="2">
      {isTable ? props.table : <div aria-hidden>{props.chart}</div>}
      <div>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsTable(!isTable)}
        >
          {isTable ? t('entity.history.asChart') : t('entity.history.asTable')}
        </Button>
      </div>
    </Flex>
  );
}
