// SPDX-License-Identifier: Apache-2.0
import type { Translate } from '../translation/ref';

/** The kinds of neighbours that have a name here, in lower case. */
const KINDS = [
  'component',
  'dataproduct',
  'system',
  'resource',
  'api',
  'consumergroup',
  'query',
  'connector',
] as const;

/** The name of a kind of neighbour; a kind without one stays as it is. */
export function describeKind(kind: string, t: Translate): string {
  const known = KINDS.find(name => name === kind.toLowerCase());
  return known ? t(`lineage.kind.${known}`) : kind;
}
