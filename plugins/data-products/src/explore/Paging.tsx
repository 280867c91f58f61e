// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, useId } from 'react';
import { ButtonIcon } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiArrowLeftSLine,
  RiArrowRightSLine,
} from '@remixicon/react';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { ExploreQuery, lastPage, PAGE_SIZES } from './exploreQuery';
import { ChangeQuery } from './useExploreQuery';

const ROW: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 'var(--bui-space-2)',
};

/**
 * Which part of the list is shown, and the way to the others.
 *
 * @remarks Looks like the paging of `@backstage/ui`, but sizes are chosen in the browser's own list, which costs less to draw.
 */
export function Paging(props: {
  page: number;
  pageSize: number;
  /** At least one. */
  totalItems: number;
  onChange: ChangeQuery;
}) {
  const t = useText();
  const rangeId = useId();
  const { page, pageSize, totalItems, onChange } = props;
  const before = (page - 1) * pageSize;
  return (
    <div style={{ ...ROW, paddingTop: 'var(--bui-space-5)' }}>
      <PageSize
        pageSize={pageSize}
        onChange={size => onChange({ pageSize: size })}
      />
      <div style={ROW}>
        <span id={rangeId}>
          <PlainText>
            {t('explore.range', {
              from: String(Math.min(before + 1, totalItems)),
              to: String(Math.min(before + pageSize, totalItems)),
              total: String(totalItems),
            })}
          </PlainText>
        </span>
        <ButtonIcon
          variant="secondary"
          size="small"
          icon={<RiArrowLeftSLine />}
          aria-label={t('explore.previousPage')}
          aria-describedby={rangeId}
          isDisabled={page <= 1}
          onPress={() => onChange({ page: page - 1 })}
        />
        <ButtonIcon
          variant="secondary"
          size="small"
          icon={<RiArrowRightSLine />}
          aria-label={t('explore.nextPage')}
          aria-describedby={rangeId}
          isDisabled={page >= lastPage(totalItems, pageSize)}
          onPress={() => onChange({ page: page + 1 })}
        />
      </div>
    </div>
  );
}

function PageSize(props: {
  pageSize: ExploreQuery['pageSize'];
  onChange: (pageSize: number) => void;
}) {
  const t = useText();
  return (
    <div style={{ position: 'relative' }}>
      <select
        aria-label={t('explore.pageSizeLabel')}
        value={props.pageSize}
        onChange={event => props.onChange(Number(event.target.value))}
        style={{
          appearance: 'none',
          boxSizing: 'border-box',
          minWidth: '10.5rem',
          height: '2rem',
          padding: '0 2rem 0 var(--bui-space-3)',
          border: 'none',
          borderRadius: 'var(--bui-radius-3)',
          backgroundColor: 'var(--bui-bg-neutral-1)',
          color: 'var(--bui-fg-primary)',
          cursor: 'pointer',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
        }}
      >
        {PAGE_SIZES.map(size => (
          <option
            key={size}
            value={size}
            // What opens takes the colours of the browser, which need not be those of the portal.
            style={{
              backgroundColor: 'var(--bui-bg-app)',
              color: 'var(--bui-fg-primary)',
            }}
          >
            {t('explore.pageSize', { size: String(size) })}
          </option>
        ))}
      </select>
      <RiArrowDownSLine
        size={16}
        aria-hidden
        style={{
          position: 'absolute',
          right: '0.5rem',
          top: '0.5rem',
          color: 'var(--bui-fg-secondary)',
          pointerEvents: 'none',
        }}
      />
    </div>
  );
}
