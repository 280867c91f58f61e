// SPDX-License-Identifier: Apache-2.0
import {
  GovernedSubject,
  ProductGovernance,
  SchemaChange,
  SchemaDigest,
  SubjectSettings,
} from '../api/governanceTypes';
import { DataProduct } from '../model/product';
import { aDataProduct } from './product';

/** A schema of ten fields, all documented, nothing personal in them. */
export function aSchemaDigest(
  overrides: Partial<SchemaDigest> = {},
): SchemaDigest {
  return {
    version: 1,
    format: 'AVRO',
    fieldCount: 10,
    documentedFieldCount: 10,
    topLevelFields: ['orderId', 'total', 'placedAt'],
    personalFields: [],
    ...overrides,
  };
}

/** A version that the registry lets follow the one before. */
export function aSchemaChange(
  overrides: Partial<SchemaChange> = {},
): SchemaChange {
  return {
    subject: 'orders-value',
    part: 'value',
    version: 2,
    at: '2026-11-20T12:00:00.000Z',
    verdict: 'compatible',
    level: 'BACKWARD',
    ...overrides,
  };
}

/** `BACKWARD`, without rules or changes. */
export function someSubjectSettings(
  overrides: Partial<SubjectSettings> = {},
): SubjectSettings {
  return {
    compatibility: { level: 'BACKWARD', isOwn: true },
    readAt: '2026-11-22T03:00:00.000Z',
    rules: [],
    changes: [],
    ...overrides,
  };
}

/** The value's subject of the topic `orders`, read whole. */
export function aGovernedSubject(
  overrides: Partial<GovernedSubject> = {},
): GovernedSubject {
  return {
    subject: 'orders-value',
    part: 'value',
    schema: aSchemaDigest(),
    settings: someSubjectSettings(),
    ...overrides,
  };
}

/** A product of the namespace `prod` with nothing missing, and one subject. */
export function aProductGovernance(
  product: Partial<DataProduct> = {},
  overrides: Partial<Omit<ProductGovernance, 'product'>> = {},
): ProductGovernance {
  const built = aDataProduct(product);
  return {
    entityRef: `dataproduct:prod/${built.title}`,
    product: built,
    readAt: '2026-11-22T12:00:00.000Z',
    subjects: [aGovernedSubject({ subject: `${built.title}-value` })],
    derivedProducers: 0,
    ...overrides,
  };
}
