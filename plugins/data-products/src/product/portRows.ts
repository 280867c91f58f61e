// SPDX-License-Identifier: Apache-2.0
import {
  OutputPort,
  PortAddress,
  ProductDetails,
  topicConsoleUrl,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Resource } from '../loading/resource';
import { describeDuration } from '../time/describeDuration';
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
  links: { consoleUrl?: string; environmentId: string },
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

/** How long a topic keeps its records. */
export function describeRetention(
  retentionMs: number | undefined,
  options: { locale: string; t: Translate },
): string {
  const { locale, t } = options;
  if (retentionMs === undefined) return t('product.ports.unknown');
  return retentionMs < 0
    ? t('product.ports.forEver')
    : describeDuration(retentionMs, locale);
}

/** The subjects of a port; that none is registered and that nobody could be asked are different things. */
export function describeSubjects(
  subjects: OutputPort['subjects'],
  t: Translate,
): string {
  if (!subjects) return t('product.ports.notRead');
  return subjects.length === 0
    ? t('product.ports.noSchema')
    : subjects.map(({ subject }) => subject).join(', ');
}
