// SPDX-License-Identifier: Apache-2.0
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What a persistent query fills, and how. */
export type QueryKind = 'stream' | 'table' | 'insert' | 'other';

/** Reads the kind of a query off the statement that started it. */
export function queryKind(text: string): QueryKind {
  const classification = classify(text);
  if (classification.status === 'rejected') return 'other';
  switch (classification.statements[0]?.action) {
    case 'createStreamAs':
      return 'stream';
    case 'createTableAs':
      return 'table';
    case 'insertSelect':
      return 'insert';
    default:
      return 'other';
  }
}
