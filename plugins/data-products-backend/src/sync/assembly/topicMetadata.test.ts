// SPDX-License-Identifier: Apache-2.0

import { BusinessMetadataValue } from '@data-mesh/confluent-client';
import { testMapping } from '../__testUtils__/aCatalogTopic';
import { keptTopicMetadata, readTopicMetadata } from './topicMetadata';

const value = (
  attribute: string,
  text: string,
  metadata = 'DataProduct',
): BusinessMetadataValue => ({ metadata, attribute, value: text });

const present = (
  values: Record<string, string>,
  others: { name: string; value: string }[] = [],
) => ({ status: 'present', values, others });

describe('readTopicMetadata', () => {
  // prettier-ignore
  test.each<[string, BusinessMetadataValue[] | undefined, object]>([
    ['a read that cannot tell',              undefined,                                       { status: 'unavailable' }],
    ['none',                                 [],                                              { status: 'missing' }],
    ['only those of another name',           [value('owner', 'a', 'Lineage')],                { status: 'missing' }],
    ['only blank values',                    [value('owner', ' '), value('domain', '')],      { status: 'missing' }],
    ['a mapped attribute',                   [value('owner', ' checkout ')],                  present({ owner: 'checkout' })],
    ['an attribute of another spelling',     [value('OWNER', 'a')],                           present({ owner: 'a' })],
    ['metadata of another spelling',         [value('owner', 'a', 'dataproduct')],            present({ owner: 'a' })],
    ['two spellings, one of them exact',     [value('Owner', 'a'), value('owner', 'b')],      present({ owner: 'b' }, [{ name: 'Owner', value: 'a' }])],
    ['two spellings, none of them exact',    [value('owneR', 'a'), value('OWNER', 'b')],      present({ owner: 'b' }, [{ name: 'owneR', value: 'a' }])],
    ['two spellings, the exact one blank',   [value('Owner', 'a'), value('owner', ' ')],      present({ owner: 'a' })],
    ['two values of one attribute',          [value('owner', 'b'), value('owner', 'a')],      present({ owner: 'a' })],
    ['attributes without a role, by name',   [value('zone', 'eu'), value('cost', '1')],       present({}, [{ name: 'cost', value: '1' }, { name: 'zone', value: 'eu' }])],
    ['a NUL character',                      [value('owner', 'check\u0000out')],              present({ owner: 'checkout' })],
  ])('reads %s', (_case, values, expected) => {
    expect(readTopicMetadata(values, testMapping)).toEqual(expected);
  });

  it('follows the configured names', () => {
    const mapping = {
      businessMetadata: 'Katalog',
      attributes: { ...testMapping.attributes, owner: 'besitzer' },
    };
    expect(
      readTopicMetadata(
        [value('besitzer', 'a', 'Katalog'), value('owner', 'b', 'Katalog')],
        mapping,
      ),
    ).toEqual(present({ owner: 'a' }, [{ name: 'owner', value: 'b' }]));
  });
});

describe('keptTopicMetadata', () => {
  it('reads what the portal keeps as if it were business metadata, and says so', () => {
    expect(
      keptTopicMetadata(
        [
          { name: 'Domain', value: 'sales' },
          { name: 'cost-center', value: '4711' },
        ],
        testMapping,
      ),
    ).toEqual({
      status: 'present',
      isKept: true,
      values: { domain: 'sales' },
      others: [{ name: 'cost-center', value: '4711' }],
    });
  });

  it.each([
    ['nothing is kept', undefined],
    ['what is kept says nothing', [{ name: 'domain', value: ' ' }]],
  ])('is unavailable when %s', (_case, kept) => {
    expect(keptTopicMetadata(kept, testMapping).status).toBe('unavailable');
  });
});
