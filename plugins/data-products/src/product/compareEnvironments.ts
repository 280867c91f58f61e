// SPDX-License-Identifier: Apache-2.0
import type {
  OutputPort,
  ProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeQualityTier,
  describeSlaTier,
  TierSource,
} from '../terms/tiers';
import { Translate } from '../translation/ref';
import { describeRetention } from './portRows';

/** What environments are compared by, in the order of the rows. */
export const COMPARED = [
  'lifecycle',
  'qualityTier',
  'slaTier',
  'owner',
  'topics',
  'partitions',
  'retention',
  'subjects',
] as const;

export type Compared = (typeof COMPARED)[number];

/** One environment’s answer to one question. */
export interface ComparedCell {
  entityRef: string;
  /** As lines; `undefined` when nobody knows. */
  lines: string[] | undefined;
  /** True when it is another answer than that of the product one looks at. */
  isDifferent: boolean;
}

export interface ComparedRow {
  id: Compared;
  /** The product one looks at first. */
  cells: ComparedCell[];
}

/** Puts the same product of several environments side by side, and marks what is not as in the one that one looks at. */
export function compareEnvironments(
  current: ProductDetails,
  others: ProductDetails[],
  options: TierSource & { locale: string },
): ComparedRow[] {
  return COMPARED.map(id => {
    const here = linesOf(id, current, options);
    return {
      id,
      cells: [current, ...others].map(details => {
        const lines = linesOf(id, details, options);
        return {
          entityRef: details.entityRef,
          lines,
          isDifferent: JSON.stringify(lines) !== JSON.stringify(here),
        };
      }),
    };
  });
}

function linesOf(
  id: Compared,
  { product }: ProductDetails,
  options: TierSource & { locale: string },
): string[] | undefined {
  const { t } = options;
  switch (id) {
    case 'lifecycle':
      return [t(`term.lifecycle.${product.lifecycle}`)];
    case 'qualityTier':
      return [describeQualityTier(product.qualityTier, options).label];
    case 'slaTier':
      return [describeSlaTier(product.slaTier, options).label];
    case 'owner':
      return [ownerText(product.owner) ?? t('term.notSet')];
    case 'topics':
      return sortedUnique(product.outputPorts.map(({ name }) => name));
    case 'partitions':
      return known(product.outputPorts, port => port.partitions?.toString());
    case 'retention':
      return known(product.outputPorts, port =>
        describeRetention(port, options),
      );
    case 'subjects':
      return subjectsOf(product.outputPorts, t);
    default:
      return id satisfies never;
  }
}

function ownerText(
  owner: ProductDetails['product']['owner'],
): string | undefined {
  switch (owner.status) {
    case 'resolved':
      return owner.entityRef.replace(/^.*\//, '');
    case 'unresolved':
      return owner.text;
    case 'missing':
      return undefined;
    default:
      return owner satisfies never;
  }
}

function subjectsOf(ports: OutputPort[], t: Translate): string[] | undefined {
  if (ports.every(({ subjects }) => !subjects)) return undefined;
  const names = sortedUnique(
    ports.flatMap(({ subjects }) =>
      (subjects ?? []).map(({ subject }) => subject),
    ),
  );
  return names.length > 0 ? names : [t('product.ports.noSchema')];
}

/** What is known of the ports, each answer once. */
function known(
  ports: OutputPort[],
  answer: (port: OutputPort) => string | undefined,
): string[] | undefined {
  const answers = sortedUnique(ports.flatMap(port => answer(port) ?? []));
  return answers.length > 0 ? answers : undefined;
}

function sortedUnique(texts: string[]): string[] {
  return [...new Set(texts)].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
}
