// SPDX-License-Identifier: Apache-2.0
import type { UnresolvedReference } from '@data-mesh/backstage-plugin-data-products-common';

/** Where the aliases of each kind of name are configured. */
export const ALIASES_PATH: Record<UnresolvedReference['kind'], string> = {
  owner: 'dataMesh.owners.aliases',
  domain: 'dataMesh.domains.aliases',
};

const PLACEHOLDER: Record<UnresolvedReference['kind'], string> = {
  owner: 'group:default/<name>',
  domain: 'domain:default/<name>',
};

/** The line of YAML that makes a name mean its best suggestion; a placeholder stands where there is none. */
export function aliasLine(reference: UnresolvedReference): string {
  const [suggestion = PLACEHOLDER[reference.kind]] = reference.suggestions;
  return `${yamlKey(reference.text)}: ${suggestion}`;
}

/** Text as a YAML key: always quoted, for what people write begins with `@`, holds `: `, or reads as a number. */
function yamlKey(text: string): string {
  const needsEscapes = /[\p{Cc}\u2028\u2029]/u.test(text);
  // Every JSON string is a double-quoted YAML scalar.
  return needsEscapes
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
}
