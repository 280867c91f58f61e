// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Select } from '@backstage/ui';
import {
  UNUSED_KINDS,
  UnusedKind,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useLocale } from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironments } from '../environments/useEnvironments';
import { useUnusedText } from '../translation/unusedRef';
import { FacetSelect } from './FacetSelect';
import {
  DAYS,
  isFiltered,
  kindFromText,
  MINE,
  NO_FILTER,
  UnusedAddress,
} from './unusedAddress';

const ALL = 'all';

/** What the report can be narrowed by, as many side by side as there is room for. */
export function UnusedFilters(props: {
  address: UnusedAddress;
  /** Of the back end; absent until it has answered. */
  counts: UnusedProductsResponse['counts'] | undefined;
  /** Likewise. */
  facets: UnusedProductsResponse['facets'] | undefined;
  onChange: (change: Partial<UnusedAddress>) => void;
}) {
  const t = useUnusedText();
  const { address, counts, facets, onChange } = props;
  const number = new Intl.NumberFormat(useLocale());
  const { resource } = useEnvironments();
  const environments = resource.state === 'ready' ? resource.value : [];
  const kindLabel = (kind: UnusedKind) =>
    counts
      ? t('unused.kind.counted', {
          kind: t(`unused.kind.${kind}`),
          shown: number.format(counts[kind]),
        })
      : t(`unused.kind.${kind}`);
  return (
    <div role="search" aria-label={t('unused.filter.label')}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns:
            'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
          gap: 'var(--bui-space-3)',
          alignItems: 'start',
        }}
      >
        <Select
          label={t('unused.filter.days')}
          options={DAYS.map(days => ({
            id: String(days),
            label: t('unused.filter.daysCount', { count: days }),
          }))}
          value={String(address.days)}
          onChange={key => onChange({ days: Number(key) })}
        />
        <Select
          label={t('unused.filter.kind')}
          options={[
            { id: ALL, label: t('unused.kind.found') },
            ...UNUSED_KINDS.map(kind => ({ id: kind, label: kindLabel(kind) })),
          ]}
          value={address.kind ?? ALL}
          onChange={key => onChange({ kind: kindFromText(String(key)) })}
        />
        <FacetSelect
          facet="owner"
          label={t('unused.filter.owner')}
          listed={facets?.owner}
          first={[
            { id: MINE, label: t('unused.filter.mine') },
            { id: ALL, label: t('unused.filter.everybody') },
          ]}
          chosen={address.owner ?? ALL}
          onChange={owner =>
            onChange({ owner: owner === ALL ? undefined : owner })
          }
        />
        <FacetSelect
          facet="domain"
          label={t('unused.filter.domain')}
          listed={facets?.domain}
          first={[{ id: ALL, label: t('unused.filter.allDomains') }]}
          chosen={address.domain ?? ALL}
          onChange={domain =>
            onChange({ domain: domain === ALL ? undefined : domain })
          }
        />
        {environments.length > 1 && (
          <Select
            label={t('unused.filter.environment')}
            options={[
              { id: ALL, label: t('unused.filter.allEnvironments') },
              ...environments.map(({ id, title }) => ({ id, label: title })),
            ]}
            value={address.environment ?? ALL}
            onChange={key =>
              onChange({ environment: key === ALL ? undefined : String(key) })
            }
          />
        )}
      </div>
      {isFiltered(address) && (
        <Box mt="3">
          <Button
            variant="tertiary"
            size="small"
            onPress={() => onChange(NO_FILTER)}
          >
            {t('unused.filter.clear')}
          </Button>
        </Box>
      )}
    </div>
  );
}
