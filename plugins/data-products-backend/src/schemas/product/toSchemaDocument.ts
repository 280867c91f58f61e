// SPDX-License-Identifier: Apache-2.0

import {
  NamedValue,
  SchemaDocument,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SchemaVersion } from '@data-mesh/confluent-client';
import { readRules } from './readRules';

/** What stands for a value that must not be shown; says nothing of its length. */
export const MASKED = '••••••';

/** A version as pages show it. Values that its metadata call sensitive are masked. */
export function toSchemaDocument(
  version: SchemaVersion,
  tree: SchemaTree,
): SchemaDocument {
  return {
    subject: version.subject,
    version: version.version,
    schemaId: version.schemaId,
    format: version.schemaType,
    registeredAt: version.registeredAt,
    text: version.schema,
    references: version.references,
    properties: propertiesOf(version),
    rules: readRules(version.ruleSet),
    tree,
  };
}

/** Sorted by name. */
function propertiesOf({ metadata }: SchemaVersion): NamedValue[] {
  const sensitive = new Set(metadata?.sensitive);
  return Object.entries(metadata?.properties ?? {})
    .map(([name, value]) => ({
      name,
      value: sensitive.has(name) ? MASKED : value,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
