// SPDX-License-Identifier: Apache-2.0

import { aCatalogTopic, testMapping } from '../__testUtils__/aCatalogTopic';
import { toProductTopic } from './productTopic';

const options = { environmentId: 'env-1', mapping: testMapping };
const long = 'x'.repeat(249);

describe('toProductTopic', () => {
  // prettier-ignore
  test.each([
    ['by the name of its topic',                          { qualifiedName: 'lsrc-1:lkc-1:orders' },         'env-1/lkc-1/orders'],
    ['by a short qualified name',                         { qualifiedName: 'lkc-1:orders' },                'env-1/lkc-1/orders'],
    ['without a cluster',                                 { qualifiedName: 'lsrc-1:.:orders' },             'env-1/-/orders'],
    ['by a topic name of 249 characters',                 { qualifiedName: `lkc-1:${long}` },               `env-1/lkc-1/${long}`],
    ['with the case of the topic',                        { qualifiedName: 'lkc-1:Orders' },                'env-1/lkc-1/Orders'],
    ['by its product attribute',                          { metadata: { product: ' All orders ' } },        'env-1/lkc-1/All orders'],
    ['by its topic, when the attribute is blank',         { metadata: { product: ' ' } },                   'env-1/lkc-1/orders'],
    ['by its topic, when the package has no attributes',  { metadata: null },                               'env-1/lkc-1/orders'],
  ])('identifies a product %s', (_case, topic, expected) => {
    expect(toProductTopic(aCatalogTopic(topic), options)?.key).toBe(expected);
  });

  test.each(['x'.repeat(250), 'two\nlines'])(
    'keeps the topic by its own name when its product attribute is %j',
    product => {
      const topic = toProductTopic(
        aCatalogTopic({ metadata: { product } }),
        options,
      );
      expect(topic?.key).toBe('env-1/lkc-1/orders');
      expect(topic?.issues).toMatchObject([
        { code: 'product-attribute-invalid', subject: 'orders' },
      ]);
    },
  );

  it('leaves out a topic without the marker tag', () => {
    const topic = aCatalogTopic({ tags: ['PII', 'dataproduct'] });
    expect(toProductTopic(topic, options)).toBeUndefined();
  });

  it('keeps the other tags in order', () => {
    const topic = aCatalogTopic({ tags: ['b', 'DataProduct', 'a', 'B'] });
    expect(toProductTopic(topic, options)?.tags).toEqual(['B', 'a', 'b']);
  });
});
