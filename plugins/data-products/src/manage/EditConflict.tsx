// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import type {
  ProductMetadata,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import {
  Choice,
  mergedMetadata,
  ThreeVersions,
  threeWayRows,
} from '../operations/plan/threeWayRows';
import { ThreeWayView } from '../operations/plan/ThreeWayView';
import { useText } from '../translation/ref';

/** Both versions of a product that somebody else has changed meanwhile, to be decided field by field. */
export function EditConflict(props: {
  versions: ThreeVersions;
  /** Of the product. */
  title: string;
  vocabulary: Vocabulary;
  onMerged: (metadata: ProductMetadata) => void;
}) {
  const t = useText();
  const { versions, title, vocabulary, onMerged } = props;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const merge = () =>
    onMerged(
      mergedMetadata(
        versions,
        threeWayRows(versions, { vocabulary, t }),
        choices,
      ),
    );
  return (
    <Panel title={t('operation.plan.changedMeanwhile', { product: title })}>
      <Flex direction="column" gap="4">
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('operation.plan.changedMeanwhileHelp')}
        />
        <ThreeWayView
          versions={versions}
          vocabulary={vocabulary}
          choices={choices}
          onChoose={(rowId, choice) =>
            setChoices(before => ({ ...before, [rowId]: choice }))
          }
        />
        <div>
          <Button variant="primary" onPress={merge}>
            {t('manage.changed.decide')}
          </Button>
        </div>
      </Flex>
    </Panel>
  );
}
