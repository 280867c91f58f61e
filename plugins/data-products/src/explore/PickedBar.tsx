// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  EnvironmentInfo,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { ChangePicked } from './ChangePicked';
import { MAX_COMPARED } from './exploreQuery';
import { RemovableChip, RemovableChips } from './RemovableChips';
import { ChangeQuery } from './useExploreQuery';

/** What is picked, and what can be done with it: compare it, or change all of it; nothing while nothing is picked. */
export function PickedBar(props: {
  picked: readonly string[];
  /** Those whose titles are known. */
  products: ProductSummary[] | undefined;
  environments: readonly EnvironmentInfo[];
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { picked, products, environments, onChange } = props;
  if (picked.length === 0) return null;

  return (
    <Box
      as="section"
      aria-label={t('explore.pick.bar')}
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
        <Flex
          align="center"
          gap="3"
          style={{ flexWrap: 'wrap', maxHeight: '6rem', overflow: 'auto' }}
        >
          <RemovableChips label={t('explore.pick.bar')}>
            {picked.map(entityRef => (
              <PickedChip
                key={entityRef}
                entityRef={entityRef}
                title={
                  products?.find(product => product.entityRef === entityRef)
                    ?.title
                }
                onRemove={() =>
                  onChange(
                    { picked: picked.filter(ref => ref !== entityRef) },
                    { replace: true },
                  )
                }
              />
            ))}
          </RemovableChips>
          {picked.length < 2 && (
            <Text color="secondary">{t('explore.pick.hint')}</Text>
          )}
        </Flex>
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChange({ picked: [] }, { replace: true })}
          >
            {t('explore.pick.clear')}
          </Button>
          {picked.length > 1 && (
            <ChangePicked picked={picked} environments={environments} />
          )}
          <Compare count={picked.length} onChange={onChange} />
        </Flex>
      </Flex>
    </Box>
  );
}

function Compare(props: { count: number; onChange: ChangeQuery }) {
  const t = useText();
  const { count, onChange } = props;
  const isTooMany = count > MAX_COMPARED;
  return (
    <span
      title={
        isTooMany
          ? t('explore.compare.most', { most: String(MAX_COMPARED) })
          : undefined
      }
    >
      <Button
        size="small"
        isDisabled={count < 2 || isTooMany}
        onPress={() => onChange({ isComparing: true })}
      >
        {t('explore.compare.show', { count })}
      </Button>
    </span>
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
