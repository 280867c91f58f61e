// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { threeWayRows } from '../operations/plan/threeWayRows';
import { ValueChanges } from '../operations/plan/ValueChanges';
import { useText } from '../translation/ref';

/** What somebody else has made of a product since the page was opened, where nothing of it is in the form itself. */
export function ChangedMeanwhile(props: {
  began: EditableProduct;
  now: EditableProduct;
  onGoOn: () => void;
}) {
  const t = useText();
  const { began, now, onGoOn } = props;
  const changes = threeWayRows(
    { began: began.metadata, now: now.metadata, wanted: began.metadata },
    { t },
  ).map(row => ({ field: row.label, before: row.began, after: row.now }));
  const title = t('manage.changed.title', { product: began.title });
  return (
    <Panel title={title}>
      <Flex direction="column" gap="3">
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('manage.changed.help')}
        />
        {changes.length > 0 ? (
          <ValueChanges changes={changes} />
        ) : (
          <Text>{t('manage.changed.nothing')}</Text>
        )}
        <div>
          <Button variant="primary" onPress={onGoOn}>
            {t('manage.changed.goOn')}
          </Button>
        </div>
      </Flex>
    </Panel>
  );
}
