// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  EnvironmentInfo,
  ExploreColumn,
  parseQualityTier,
  parseSlaTier,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm, SlaTierTerm } from '../terms/Tier';
import { Translate } from '../translation/ref';
import { ColumnId, extraColumnId, OwnColumnId } from './columnChoice';
import { ProductPick } from './ProductPick';
import { ExtraValue } from './ExtraValue';
import {
  Formats,
  IssueCount,
  PersonalData,
  ProductTitle,
  Tags,
  Topics,
} from './productCells';

/** Least widths; the title takes what the others leave. */
const WIDTH: Partial<Record<OwnColumnId | 'pick', string>> = {
  pick: '2.25rem',
  environment: '8rem',
  domain: '7.5rem',
  owner: '8rem',
  lifecycle: '7rem',
  qualityTier: '7.25rem',
  slaTier: '6.5rem',
  topics: '13rem',
  formats: '7.5rem',
  tags: '10rem',
  pii: '8rem',
  issues: '6rem',
  changedAt: '7.25rem',
};
const EXTRA_WIDTH = '6.5rem';
const LEAST_TITLE_WIDTH = '13rem';
const LEAST_TITLE_WIDTH_ON_NARROW = '9rem';

/** What the back end does not sort by. */
const UNSORTED: ReadonlySet<string> = new Set<OwnColumnId>([
  'environment',
  'topics',
  'formats',
  'tags',
  'pii',
]);

export interface ProductColumnOptions {
  t: Translate;
  /** Those to show, in this order. */
  ids: readonly ColumnId[];
  extraColumns: ExploreColumn[];
  environments: EnvironmentInfo[];
  /** True where rows of several environments stand below each other. */
  withEnvironment: boolean;
}

/** The columns of the list of products. */
export function productColumns(
  options: ProductColumnOptions,
): DataColumn<ProductSummary>[] {
  const { t, ids, extraColumns } = options;
  const cells = ownCells(options);
  const columns = ids.flatMap((id): DataColumn<ProductSummary>[] => {
    const extra = extraColumns.find(column => extraColumnId(column) === id);
    if (extra) {
      return [
        {
          id,
          heading: extra.title,
          help: extra.help,
          width: EXTRA_WIDTH,
          isSortable: true,
          cell: product => (
            <ExtraValue
              column={extra}
              value={product.extraColumns?.[extra.id]}
            />
          ),
        },
      ];
    }
    const own = OWN_CONCEPT.find(([known]) => known === id);
    if (!own) return [];
    const [ownId, concept] = own;
    return [
      {
        id,
        heading: t(`term.concept.${concept}`),
        help: t(`term.conceptMeaning.${concept}`),
        width: WIDTH[ownId],
        isRowHeader: ownId === 'title',
        isSortable: !UNSORTED.has(ownId),
        cell: cells[ownId],
      },
    ];
  });
  return [
    {
      id: 'pick',
      heading: t('explore.pick.column'),
      isHeadingHidden: true,
      width: WIDTH.pick,
      cell: product => (
        <ProductPick entityRef={product.entityRef} title={product.title} />
      ),
    },
    ...columns,
  ];
}

/** The width below which the columns would no longer fit side by side, as CSS. */
export function leastTableWidth(
  columns: DataColumn<ProductSummary>[],
  isNarrow: boolean,
): string {
  const title = isNarrow ? LEAST_TITLE_WIDTH_ON_NARROW : LEAST_TITLE_WIDTH;
  const widths = columns.map(({ width }) => width ?? title);
  return `calc(${widths.join(' + ')})`;
}

/** Each column, and the word of the glossary that it goes by. */
export const OWN_CONCEPT = [
  ['title', 'product'],
  ['environment', 'environment'],
  ['domain', 'domain'],
  ['owner', 'owner'],
  ['lifecycle', 'lifecycle'],
  ['qualityTier', 'qualityTier'],
  ['slaTier', 'slaTier'],
  ['topics', 'topic'],
  ['formats', 'format'],
  ['tags', 'tag'],
  ['pii', 'pii'],
  ['issues', 'issue'],
  ['changedAt', 'changedAt'],
] as const satisfies readonly (readonly [OwnColumnId, string])[];

function ownCells(
  options: ProductColumnOptions,
): Record<OwnColumnId, (product: ProductSummary) => ReactNode> {
  const { ids, environments, withEnvironment } = options;
  const environmentOf = (product: ProductSummary) =>
    environments.find(({ id }) => id === product.environmentId)?.title ??
    product.environmentId;
  return {
    title: product => (
      <ProductTitle
        product={product}
        environment={
          withEnvironment && !ids.includes('environment')
            ? environmentOf(product)
            : undefined
        }
        withOwner={!ids.includes('owner')}
      />
    ),
    environment: environmentOf,
    domain: product => (
      <Reference
        reference={referenceFromSummary(product.domainRef, product.domainText)}
      />
    ),
    owner: product => (
      <Reference
        reference={referenceFromSummary(product.ownerRef, product.ownerText)}
      />
    ),
    lifecycle: product => <Lifecycle status={product.lifecycle} />,
    qualityTier: product => (
      <QualityTierTerm tier={parseQualityTier(product.qualityTier)} />
    ),
    slaTier: product => <SlaTierTerm tier={parseSlaTier(product.slaTier)} />,
    topics: product => <Topics names={product.topics} />,
    formats: product => <Formats formats={product.formats} />,
    tags: product => <Tags tags={product.tags} />,
    pii: product => <PersonalData hasPii={product.hasPii} />,
    issues: product => <IssueCount count={product.issueCount} />,
    changedAt: product => <RelativeTime at={product.changedAt} />,
  };
}
