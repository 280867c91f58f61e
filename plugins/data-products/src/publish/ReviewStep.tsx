// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import type { OperationPlan } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Failure,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { PlanView } from '../operations/plan/PlanView';
import { ProductPreview } from '../operations/ProductPreview';
import { useText } from '../translation/ref';

/** More previews than this tell nobody anything; the rest is told by the plan. */
const MOST_PREVIEWS = 6;

/** What others will see, and what will be written, before it is. */
export function ReviewStep(props: {
  plan: OperationPlan;
  failure: Failure | undefined;
  isSubmitting: boolean;
  onSubmit: () => void;
  onBack: () => void;
}) {
  const t = useText();
  const { plan, failure, isSubmitting } = props;
  const previews = plan.targets.flatMap(({ preview }) => preview ?? []);
  const hasSteps = plan.targets.some(({ steps }) => steps.length > 0);
  const heading = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Panel title={t('publish.review.title')}>
      <Flex direction="column" gap="5">
        <div
          ref={heading}
          tabIndex={-1}
          role="status"
          style={{ outline: 'none' }}
        >
          <Text>
            {hasSteps
              ? t('publish.review.ready')
              : t('publish.review.nothingToDo')}
          </Text>
        </div>
        {previews.length > 0 && (
          <section aria-label={t('publish.review.preview')}>
            <Text as="h3" weight="bold" style={{ margin: '0 0 0.5rem' }}>
              {t('publish.review.preview')}
            </Text>
            <Box
              style={{
                display: 'grid',
                gridTemplateColumns:
                  'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
                gap: 'var(--bui-space-4)',
              }}
            >
              {previews.slice(0, MOST_PREVIEWS).map(product => (
                <ProductPreview key={product.key} product={product} />
              ))}
            </Box>
          </section>
        )}
        <section aria-label={t('publish.review.steps')}>
          <Text as="h3" weight="bold" style={{ margin: '0 0 0.5rem' }}>
            {t('publish.review.steps')}
          </Text>
          <PlanView plan={plan} />
        </section>
        {failure && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('publish.review.notSubmitted')}
            description={failure.message}
          />
        )}
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {hasSteps && (
            <Button
              variant="primary"
              isPending={isSubmitting}
              onPress={props.onSubmit}
            >
              {t('publish.review.submit', { count: plan.targets.length })}
            </Button>
          )}
          <Button
            variant="secondary"
            isDisabled={isSubmitting}
            onPress={props.onBack}
          >
            {t('publish.review.back')}
          </Button>
        </Flex>
      </Flex>
    </Panel>
  );
}
