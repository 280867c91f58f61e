// SPDX-License-Identifier: Apache-2.0
import type { KsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common';

/** Streams and tables by name, of which a name, topic, product or column holds every word of a text. */
export function filterSources(
  sources: readonly KsqlSource[],
  text: string,
): { streams: KsqlSource[]; tables: KsqlSource[] } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = sources
    .filter(source => {
      const searched = [
        source.name,
        source.topic,
        source.product?.title ?? '',
        ...source.columns.map(({ name }) => name),
      ]
        .join('\n')
        .toLowerCase();
      return words.every(word => searched.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    streams: found.filter(({ type }) => type === 'STREAM'),
    tables: found.filter(({ type }) => type === 'TABLE'),
  };
}
