// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleLinkOptions,
  connectorsConsoleUrl,
  lineageConsoleUrl,
  schemaConsoleUrl,
  topicConsoleUrl,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PortRow } from './portRows';

/** A page of the Confluent console that is about a port. */
export interface PortLink {
  kind: 'topic' | 'schema' | 'lineage' | 'connectors';
  /** The subject, of a schema. */
  subject?: string;
  href: string;
}

/** Where the Confluent console shows a port: its topic, each of its schemas, and what it knows of its cluster. */
export function portLinks(
  row: PortRow,
  options: ConsoleLinkOptions,
): PortLink[] {
  const address = { ...row, name: row.topic };
  const subjects =
    row.facts.state === 'read' ? (row.facts.port.subjects ?? []) : [];
  const lineage = lineageConsoleUrl(address, options);
  const connectors = connectorsConsoleUrl(address, options);
  return [
    { kind: 'topic', href: topicConsoleUrl(address, options) },
    ...subjects.map(({ subject }): PortLink => ({
      kind: 'schema',
      subject,
      href: schemaConsoleUrl(subject, options),
    })),
    ...(lineage ? [{ kind: 'lineage' as const, href: lineage }] : []),
    ...(connectors ? [{ kind: 'connectors' as const, href: connectors }] : []),
  ];
}
