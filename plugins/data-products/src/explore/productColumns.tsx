// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  EnvironmentInfo,
  parseQualityTier,
  parseSlaTier,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { DataColumn } from '../table/DataTable';
import { Lifecycle } from '../terms/Lifecycle';
import { describeQualityTier, describeSlaTier } from '../terms/tiers';
import { Tier } from '../terms/Tier';
import { RelativeTime } from '../time/RelativeTime';
import { Translate } from '../translation/ref';
import { IssueCount, ProductTitle, Topics } from './productCells';

/** What is sorted by goes by the name the back end has for it. */
export type ProductColumnId =
  | 'title'
  | 'domain'
  | 'owner'
  | 'lifecycle'
  | 'qualityTier'
  | 'slaTier'
  | 'topics'
  | 'issues'
  | 'changedAt';

export const WIDE_COLUMNS: ProductColumnId[] = [
  'title',
  'domain',
  'owner',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'topics',
  'issues',
  'changedAt',
];

/** Where there is no room for more. */
export const NARROW_COLUMNS: ProductColumnId[] = [
  'title',
  'lifecycle',
  'issues',
];

/** The title takes what the others leave. */
const WIDTH: Partial<Record<ProductColumnId, string>> = {
  domain: '10%',
  owner: '10%',
  lifecycle: '7rem',
  qualityTier: '7rem',
  slaTier: '6.25rem',
  topics: '13%',
  issues: '6.25rem',
  changedAt: '7.5rem',
};

export interface ProductColumnOptions {
  t: Translate;
  ids: ProductColumnId[];
  /** To name the environment of each row; absent when all rows are of one. */
  environments?: EnvironmentInfo[];
}

/** The columns of the list of products. */
export function productColumns(
  options: ProductColumnOptions,
): DataColumn<ProductSummary>[] {
  const { t, ids, environments } = options;

  const CELL: Record<ProductColumnId, (product: ProductSummary) => ReactNode> =
    {
      title: product => (
        <ProductTitle
          product={product}
          environment={
            environments?.find(({ id }) => id === product.environmentId)?.title
          }
          withOwner={!ids.includes('owner')}
        />
      ),
      domain: product => (
        <Reference
          reference={referenceFromSummary(
            product.domainRef,
            product.domainText,
          )}
        />
      ),
      owner: product => (
        <Reference
          reference={referenceFromSummary(product.ownerRef, product.ownerText)}
        />
      ),
      lifecycle: product => <Lifecycle status={product.lifecycle} />,
      qualityTier: product => (
        <Tier
          words={describeQualityTier(parseQualityTier(product.qualityTier), t)}
        />
      ),
      slaTier: product => (
        <Tier words={describeSlaTier(parseSlaTier(product.slaTier), t)} />
      ),
      topics: product => <Topics names={product.topics} />,
      issues: product => <IssueCount count={product.issueCount} />,
      changedAt: product => <RelativeTime at={product.changedAt} />,
    };

  return ids.map(id => ({
    id,
    heading: t(`explore.column.${id}`),
    help: t(`explore.columnHelp.${id}`),
    width: WIDTH[id],
    isRowHeader: id === 'title',
    isSortable: id !== 'topics',
    cell: CELL[id],
  }));
}
