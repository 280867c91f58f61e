// SPDX-License-Identifier: Apache-2.0

import { productKey } from '@data-mesh/backstage-plugin-data-products-common';
import {
  ConfluentApiError,
  ConfluentApiErrorOptions,
} from '@data-mesh/confluent-client';
import { aCatalogTopic, testMapping } from '../__testUtils__/aCatalogTopic';
import { portReadingFromError, portReadingOf } from './portReading';

const options = {
  key: productKey({
    environmentId: 'env-1',
    clusterId: 'lkc-1',
    name: 'orders',
  }),
  environmentId: 'env-1',
  mapping: testMapping,
};

describe('portReadingOf', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof aCatalogTopic>[0], object]>([
    ['still is one',                        {},                                                              { status: 'present' }],
    ['is one by its product attribute',     { qualifiedName: 'lkc-1:x', metadata: { product: 'orders' } },   { status: 'present' }],
    ['carries the tag no more',             { tags: ['PII'] },                                               { status: 'gone', because: 'tag removed' }],
    ['became a port of another product',    { metadata: { product: 'all orders' } },                         { status: 'moved', topic: { key: 'env-1/lkc-1/all orders' } }],
  ])('judges a port that %s', (_case, topic, expected) => {
    expect(portReadingOf(aCatalogTopic(topic), options)).toMatchObject(expected);
  });
});

describe('portReadingFromError', () => {
  const error = (failure: Partial<ConfluentApiErrorOptions>) =>
    new ConfluentApiError({
      operation: 'streamCatalog.readTopic',
      failure: 'status',
      ...failure,
    });

  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['the catalog does not know it',          error({ status: 404, code: 4040009 }),           'gone'],
    ['the catalog knows it as deleted',       error({ failure: 'deleted', status: 200 }),      'gone'],
    ['something else is not found',           error({ status: 404 }),                          'unknown'],
    ['a 404 with another code',               error({ status: 404, code: 4040001 }),           'unknown'],
    ['the key may not see it',                error({ status: 403, code: 403 }),               'unknown'],
    ['the key is refused',                    error({ status: 401, code: 401 }),               'unknown'],
    ['the catalog is throttled',              error({ status: 429 }),                          'unknown'],
    ['the catalog is broken',                 error({ status: 500 }),                          'unknown'],
    ['no answer came',                        error({ failure: 'timeout' }),                   'unknown'],
    ['the answer was empty',                  error({ failure: 'malformed', status: 200 }),    'unknown'],
    ['we were told to stop',                  new DOMException('stopped', 'AbortError'),       'unknown'],
  ])('judges a read that failed because %s', (_case, failure, expected) => {
    expect(portReadingFromError(failure).status).toBe(expected);
  });
});
