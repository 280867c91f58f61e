// SPDX-License-Identifier: Apache-2.0

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** What a sentence calls an entity, e.g. `the group checkout`; text that is no full ref is left as it is. */
export function describeRef(text: string): string {
  try {
    const { kind, namespace, name } = parseEntityRef(text);
    const isDefault = namespace.toLowerCase() === DEFAULT_NAMESPACE;
    const local = isDefault ? name : `${namespace}/${name}`;
    return `the ${kind.toLowerCase()} ${local}`;
  } catch {
    return text;
  }
}
