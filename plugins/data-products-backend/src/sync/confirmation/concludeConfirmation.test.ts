// SPDX-License-Identifier: Apache-2.0

import { ProductTopic, toProductTopic } from '../assembly/productTopic';
import { aCatalogTopic, testMapping } from '../__testUtils__/aCatalogTopic';
import { concludeConfirmation } from './concludeConfirmation';
import { PortReading } from './portReading';

const topic = (name: string): ProductTopic =>
  toProductTopic(
    aCatalogTopic({
      qualifiedName: `lkc-1:${name}`,
      metadata: { product: 'orders' },
    }),
    { environmentId: 'env-1', mapping: testMapping },
  )!;

const a = topic('a');
const b = topic('b');
const found: PortReading = { status: 'present', topic: a };
const gone: PortReading = { status: 'gone', because: 'tag removed' };
const moved: PortReading = { status: 'moved', topic: a };
const unknown: PortReading = { status: 'unknown', error: new Error('403') };

describe('concludeConfirmation', () => {
  // prettier-ignore
  test.each<[string, PortReading[], ProductTopic[], object]>([
    ['all ports gone',                            [gone, gone],    [],  { status: 'gone' }],
    ['all ports gone or moved',                   [gone, moved],   [],  { status: 'gone' }],
    ['some ports gone, others listed',            [gone],          [b], { status: 'present', topics: [b] }],
    ['some ports gone, others found',             [gone, found],   [],  { status: 'present', topics: [a] }],
    ['ports found that the listing lacks',        [found],         [b], { status: 'present', topics: [b, a] }],
    ['one port unknown, others gone',             [gone, unknown], [],  unknown],
    ['one port unknown, others found',            [found, unknown], [], unknown],
    ['one port unknown, others listed',           [unknown],       [b], unknown],
  ])('of %s', (_case, readings, listed, expected) => {
    expect(concludeConfirmation(readings, listed, () => true)).toEqual(expected);
  });

  it('lets a topic leave only for a product that has it', () => {
    const asked: ProductTopic[] = [];
    const conclusion = concludeConfirmation([moved], [b], other => {
      asked.push(other);
      return false;
    });
    expect(asked).toEqual([a]);
    expect(conclusion).toMatchObject({
      status: 'moving',
      error: { message: expect.stringContaining('not listed there yet') },
    });
  });
});
