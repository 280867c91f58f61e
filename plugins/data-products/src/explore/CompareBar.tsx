// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Tag, TagGroup, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
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
          <TagGroup
            aria-label={t('explore.compare.bar')}
            items={compared.map(id => ({ id }))}
            onRemove={ids =>
              onChange(
                { compared: compared.filter(ref => !ids.has(ref)) },
                { replace: true },
              )
            }
          >
            {({ id }) => (
              <Tag id={id} size="small" textValue={id}>
                <PickedTitle
                  entityRef={id}
                  title={
                    products?.find(({ entityRef }) => entityRef === id)?.title
                  }
                />
              </Tag>
            )}
          </TagGroup>
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

/** As the list has it; from the catalog when it is on another page of the list. */
function PickedTitle(props: { entityRef: string; title: string | undefined }) {
  return props.title === undefined ? (
    <PresentedTitle entityRef={props.entityRef} />
  ) : (
    <>{props.title}</>
  );
}

function PresentedTitle(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
