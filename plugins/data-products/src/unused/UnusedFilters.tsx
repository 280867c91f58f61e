// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { Box, Button, Select } from '@backstage/ui';
import {
  UNUSED_KINDS,
  UnusedKind,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { useLocale } from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironments } from '../environments/useEnvironments';
import { useUnusedText } from '../translation/unusedRef';
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
  /** Entity refs, of the products that are shown. */
  owners: readonly string[];
  onChange: (change: Partial<UnusedAddress>) => void;
}) {
  const t = useUnusedText();
  const { address, counts, onChange } = props;
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
        <OwnerSelect
          owner={address.owner}
          owners={props.owners}
          onChange={owner => onChange({ owner })}
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

/** One's own first, then those of the products that are shown. */
function OwnerSelect(props: {
  owner: string | undefined;
  owners: readonly string[];
  onChange: (owner: string | undefined) => void;
}) {
  const t = useUnusedText();
  const { owner, onChange } = props;
  const owners = new Set(props.owners);
  if (owner !== undefined && owner !== MINE) owners.add(owner);
  return (
    <Select
      label={t('unused.filter.owner')}
      options={[
        { id: MINE, label: t('unused.filter.mine') },
        { id: ALL, label: t('unused.filter.everybody') },
        ...[...owners].sort().map(id => ({
          id,
          label: humanizeEntityRef(parseEntityRef(id), {
            defaultKind: 'group',
          }),
        })),
      ]}
      value={owner ?? ALL}
      onChange={key => onChange(key === ALL ? undefined : String(key))}
    />
  );
}
