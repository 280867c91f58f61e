// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { RemovableChip, RemovableChips } from './RemovableChips';
import { ChangeQuery } from './useExploreQuery';

/** What is picked to be compared, and the way to the comparison; nothing while nothing is picked. */
export function CompareBar(props: {
  compared: readonly string[];
  /** Those whose titles are known. */
  products: ProductSummary[] | undefined;
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { compared, products, onChange } = props;
  if (compared.length === 0) return null;

  return (
    <Box
      as="section"
      aria-label={t('explore.compare.bar')}
      p="3"
      bg="neutral"
      style={{
        position: 'sticky',
        bottom: 'var(--bui-space-3)',
        borderRadius: 'var(--bui-radius-3)',
        border: '1px solid var(--bui-border-1)',
        zIndex: 1,
      }}
    >
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <RemovableChips label={t('explore.compare.bar')}>
            {compared.map(entityRef => (
              <PickedChip
                key={entityRef}
                entityRef={entityRef}
                title={
                  products?.find(product => product.entityRef === entityRef)
                    ?.title
                }
                onRemove={() =>
                  onChange(
                    { compared: compared.filter(ref => ref !== entityRef) },
                    { replace: true },
                  )
                }
              />
            ))}
          </RemovableChips>
          {compared.length < 2 && (
            <Text color="secondary">{t('explore.compare.hint')}</Text>
          )}
        </Flex>
        <Flex gap="2">
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChange({ compared: [] }, { replace: true })}
          >
            {t('explore.compare.clear')}
          </Button>
          <Button
            size="small"
            isDisabled={compared.length < 2}
            onPress={() => onChange({ isComparing: true })}
          >
            {t('explore.compare.show', { count: compared.length })}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

interface PickedChipProps {
  entityRef: string;
  title: string | undefined;
  onRemove: () => void;
}

/** Goes by the title that the list has; by that of the catalog when it is on another page of the list. */
function PickedChip(props: PickedChipProps) {
  const { title, onRemove } = props;
  return title === undefined ? (
    <PresentedChip {...props} />
  ) : (
    <RemovableChip label={title} onRemove={onRemove} />
  );
}

function PresentedChip(props: PickedChipProps) {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return <RemovableChip label={primaryTitle} onRemove={props.onRemove} />;
}
