// SPDX-License-Identifier: Apache-2.0

/**
 * What two components write in their `catalog-info.yaml` so that they show as reader and as writer of a product.
 *
 * @param comments - One line each, with their `#`.
 */
export function declareSnippet(
  entityRef: string,
  comments: { reads: string; writes: string },
): string {
  return [
    comments.reads,
    'spec:',
    '  dependsOn:',
    `    - ${entityRef}`,
    '',
    comments.writes,
    'spec:',
    '  dependencyOf:',
    `    - ${entityRef}`,
    '',
  ].join('\n');
}
