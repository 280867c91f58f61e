// SPDX-License-Identifier: Apache-2.0

/** What a component writes in its `catalog-info.yaml` to be a declared consumer of a product. */
export function dependsOnLines(productRef: string): string {
  return `spec:\n  dependsOn:\n    - ${productRef}\n`;
}
