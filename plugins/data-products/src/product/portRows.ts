// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleLinkOptions,
  OutputPort,
  PortAddress,
  ProductDetails,
  topicConsoleUrl,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeDuration,
  Resource,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate } from '../translation/ref';

/** One port as the page shows it: where it is, at once; what is known of it, when it has been read. */
export interface PortRow {
  qualifiedName: string;
  topic: string;
  /** Absent when the catalog does not tell it. */
  clusterId?: string;
  consoleUrl: string;
  facts:
    | { state: 'loading' }
    | { state: 'notRead' }
    | { state: 'read'; port: OutputPort };
}

/** The ports of a product: those the catalog has, until the store has told those there are now. */
export function portRows(
  cataloged: PortAddress[],
  details: Resource<ProductDetails>,
  links: ConsoleLinkOptions,
): PortRow[] {
  const row = (port: PortAddress, facts: PortRow['facts']): PortRow => ({
    qualifiedName: port.qualifiedName,
    topic: port.name,
    clusterId: port.clusterId,
    consoleUrl: topicConsoleUrl(port, links),
    facts,
  });
  switch (details.state) {
    case 'loading':
      return cataloged.map(port => row(port, { state: 'loading' }));
    case 'failed':
      return cataloged.map(port => row(port, { state: 'notRead' }));
    case 'ready':
      return details.value.product.outputPorts.map(port =>
        row(port, { state: 'read', port }),
      );
    default:
      return details satisfies never;
  }
}

/** Ports from which on one needs to search and to turn pages. */
export const PORTS_PER_PAGE = 10;

/** One page of the rows that a text occurs in, by topic, cluster or subject; pages count from 1. */
export function pageOfPorts(
  rows: PortRow[],
  asked: { text: string; page: number },
): { rows: PortRow[]; total: number; page: number } {
  const text = asked.text.trim().toLowerCase();
  const matching = rows.filter(row =>
    [row.topic, row.clusterId ?? '', ...subjectsOf(row)].some(name =>
      name.toLowerCase().includes(text),
    ),
  );
  const lastPage = Math.max(1, Math.ceil(matching.length / PORTS_PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), lastPage);
  return {
    rows: matching.slice((page - 1) * PORTS_PER_PAGE, page * PORTS_PER_PAGE),
    total: matching.length,
    page,
  };
}

function subjectsOf(row: PortRow): string[] {
  return row.facts.state === 'read'
    ? (row.facts.port.subjects ?? []).map(({ subject }) => subject)
    : [];
}

/** What a reader finds in a topic: how far back, or the newest record of each key. */
export function describeRetention(
  port: Pick<OutputPort, 'retentionMs' | 'cleanupPolicy'>,
  options: { locale: string; t: Translate },
): string | undefined {
  const { locale, t } = options;
  const { retentionMs, cleanupPolicy = [] } = port;
  const isCompacted = cleanupPolicy.includes('compact');
  if (isCompacted && !cleanupPolicy.includes('delete')) {
    return t('product.ports.compacted');
  }
  if (retentionMs === undefined) {
    return isCompacted ? t('product.ports.compacted') : undefined;
  }
  if (retentionMs < 0) {
    return isCompacted
      ? t('product.ports.compacted')
      : t('product.ports.keepsEverything');
  }
  const duration = describeDuration(retentionMs, locale);
  return isCompacted
    ? t('product.ports.compactedFor', { duration })
    : t('product.ports.readsBack', { duration });
}
