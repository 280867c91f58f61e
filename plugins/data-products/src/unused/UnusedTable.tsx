// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { Link } from '@backstage/ui';
import type { UnusedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  DataColumn,
  DataTable,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironment } from '../environments/useEnvironments';
import { EntityLink } from '../reference/EntityLink';
import { usePortalLinks } from '../reference/PortalLinks';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Lifecycle } from '../terms/Lifecycle';
import { UnusedTranslate, useUnusedText } from '../translation/unusedRef';
import { describeReading, describeWriting } from './describeUse';
import { PRODUCTS_PER_PAGE } from './unusedAddress';
import { UseCell } from './UseCell';

/** Unused products, one a row, with what speaks for it. */
export function UnusedTable(props: {
  /** `undefined` while nothing is known. */
  products: UnusedProduct[] | undefined;
  isOutdated: boolean;
  emptyState: ReactNode;
  /** Entity refs of those that the person may deprecate. */
  deprecable: ReadonlySet<string>;
}) {
  const t = useUnusedText();
  const { deprecable } = props;
  const columns = useMemo(
    () => unusedColumns({ t, deprecable }),
    [t, deprecable],
  );
  return (
    <DataTable
      label={t('unused.table.label')}
      columns={columns}
      rows={props.products}
      rowId={productId}
      expectedRows={PRODUCTS_PER_PAGE}
      minWidth="56rem"
      isOutdated={props.isOutdated}
      emptyState={props.emptyState}
    />
  );
}

const productId = ({ entityRef }: UnusedProduct) => entityRef;

function unusedColumns(options: {
  t: UnusedTranslate;
  deprecable: ReadonlySet<string>;
}): DataColumn<UnusedProduct>[] {
  const { t, deprecable } = options;
  return [
    {
      id: 'product',
      heading: t('unused.table.product'),
      width: '24%',
      isRowHeader: true,
      cell: product => <Product product={product} />,
    },
    {
      id: 'owner',
      heading: t('unused.table.owner'),
      width: '16%',
      cell: ({ ownerRef, ownerText }) => (
        <Reference reference={referenceFromSummary(ownerRef, ownerText)} />
      ),
    },
    {
      id: 'writing',
      heading: t('unused.table.writing'),
      width: '23%',
      cell: ({ writing }) => <UseCell use={describeWriting(writing, t)} />,
    },
    {
      id: 'reading',
      heading: t('unused.table.reading'),
      width: '25%',
      cell: ({ reading }) => <UseCell use={describeReading(reading, t)} />,
    },
    {
      id: 'action',
      heading: t('unused.table.action'),
      cell: product => (
        <WayOut
          product={product}
          isDeprecable={deprecable.has(product.entityRef)}
        />
      ),
    },
  ];
}

function Product(props: { product: UnusedProduct }) {
  const { entityRef, title, environmentId, lifecycle } = props.product;
  const environment = useEnvironment(environmentId);
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 }}>
      <EntityLink entityRef={entityRef} hint={title} weight="bold">
        <Clamped>{title}</Clamped>
      </EntityLink>
      <PlainText isSmall isQuiet>
        {environment?.title ?? environmentId}
      </PlainText>
      {lifecycle !== 'active' && <Lifecycle status={lifecycle} />}
    </div>
  );
}

/** What to do about it: nothing where its end is meant, or where it may be used. */
function WayOut(props: { product: UnusedProduct; isDeprecable: boolean }) {
  const t = useUnusedText();
  const { manageHref } = usePortalLinks();
  const { entityRef, title, lifecycle, writing, reading } = props.product;
  if (lifecycle === 'deprecated' || lifecycle === 'retired') {
    return (
      <PlainText isSmall isQuiet>
        {t('unused.table.expected')}
      </PlainText>
    );
  }
  const isUnused =
    reading.verdict === 'unread' ||
    writing.verdict === 'silent' ||
    writing.verdict === 'neverWritten';
  if (!isUnused || !manageHref || !props.isDeprecable) return null;
  return (
    <Link
      href={manageHref('deprecate', entityRef)}
      aria-label={t('unused.action.deprecateOne', { title })}
    >
      {t('unused.action.deprecate')}
    </Link>
  );
}
