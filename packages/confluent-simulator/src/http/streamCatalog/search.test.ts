// SPDX-License-Identifier: Apache-2.0
import { openShop, type OpenShop } from '../../__testUtils__/openShop';

const BASIC = '/catalog/v1/search/basic';
const ATTRIBUTE = '/catalog/v1/search/attribute';

describe('search', () => {
  let shop: OpenShop;
  beforeAll(async () => {
    shop = await openShop();
    shop.environment.addTopic({ name: 'refunds', owner: '', isInternal: true });
    shop.environment.addTopic({ name: 'gone' });
    shop.environment.removeTopic('gone');
    shop.environment.registerSchema('customer', {
      schema: {
        type: 'record',
        name: 'Customer',
        fields: [
          { name: 'email', type: 'string', 'confluent:tags': ['PII'] },
          { name: 'phone', type: 'string' },
          { name: 'country', type: 'string' },
        ],
      },
      fieldTags: { phone: ['PII'] },
    });
  });
  afterAll(() => shop.close());

  const namesIn = async (path: string) => {
    const { body } = await shop.get(path).expect(200);
    return (body.entities ?? []).map(
      (each: { displayText: string }) => each.displayText,
    );
  };

  const ALL = [
    'checkout-debug',
    'orders',
    'payments',
    'refunds',
    'stock-levels',
  ];
  const SORTED = 'sortBy=qualifiedName';

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['everything of a type',               `${BASIC}?type=kafka_topic&${SORTED}`,                        ALL],
    ['under the old name of the parameter', `${BASIC}?types=kafka_topic&${SORTED}`,                       ALL],
    ['what carries a tag',                 `${BASIC}?type=kafka_topic&tag=PII&${SORTED}`,                ['orders']],
    ['what carries any tag',               `${BASIC}?type=kafka_topic&tag=*&${SORTED}`,                  ['orders', 'payments', 'stock-levels']],
    ['words of name or description',       `${BASIC}?type=kafka_topic&query=web%20shop&${SORTED}`,       ['orders']],
    ['beginnings of words',                `${BASIC}?type=kafka_topic&query=stock*&${SORTED}`,           ['stock-levels']],
    ['a page',                             `${BASIC}?type=kafka_topic&${SORTED}&limit=2&offset=1`,       ['orders', 'payments']],
    ['the last page',                      `${BASIC}?type=kafka_topic&${SORTED}&limit=2&offset=4`,       ['stock-levels']],
    ['from behind',                        `${BASIC}?type=kafka_topic&${SORTED}&sortOrder=DESCENDING&limit=2`, ['stock-levels', 'refunds']],
    ['by another attribute',               `${BASIC}?type=kafka_topic&sortBy=partitionsCount&limit=1`,   ['checkout-debug']],
    ['several types at once',              `${BASIC}?type=kafka_logical_cluster&type=cf_environment&${SORTED}`, ['shop', 'shop-eu']],
    ['what is deleted, when asked',        `${BASIC}?type=kafka_topic&${SORTED}&deleted=true&limit=2`,   ['checkout-debug', 'gone']],
    ['by the beginning of an attribute',   `${ATTRIBUTE}?type=kafka_topic&attrName=name&attrValuePrefix=pay`, ['payments']],
    ['by cluster',                         `${ATTRIBUTE}?type=kafka_topic&attrName=qualifiedName&attrValuePrefix=lsrc-shop01:lkc-shop01:o&${SORTED}`, ['orders']],
    ['by cluster, without the tenant',     `${ATTRIBUTE}?type=kafka_topic&attrName=qualifiedName&attrValuePrefix=lkc-shop01:o`, ['orders']],
    ['by two attributes',                  `${ATTRIBUTE}?type=kafka_topic&attrName=name&attrValuePrefix=o&attrName=owner&attrValuePrefix=check`, ['orders']],
    ['fields of schemas by tag',           `${BASIC}?type=sr_field&tag=PII&${SORTED}`,                   ['email', 'phone']],
    ['fields of one schema',               `${ATTRIBUTE}?type=sr_field&attrName=qualifiedName&attrValuePrefix=lsrc-shop01:.:100001:&${SORTED}`, ['orderId', 'total']],
    ['nothing',                            `${BASIC}?type=kafka_topic&tag=Nope`,                         []],
  ])('finds %s', async (_case, path, expected) => {
    expect(await namesIn(path)).toEqual(expected);
  });

  test('finds every type when none is named, and when the type above all is', async () => {
    const all = await namesIn(BASIC);
    expect(all).toEqual(
      expect.arrayContaining(['orders', 'shop-eu', 'orders-value', 'shop']),
    );
    expect(await namesIn(`${BASIC}?type=cf_entity`)).toEqual(all);
  });

  test('keeps an order when none is asked for, but not that of names', async () => {
    const once = await namesIn(`${BASIC}?type=kafka_topic`);
    expect(await namesIn(`${BASIC}?type=kafka_topic`)).toEqual(once);
    expect(once).not.toEqual(ALL);
    expect(once.toSorted()).toEqual(ALL);
  });

  test('leaves `entities` out when there are none', async () => {
    const { body } = await shop
      .get(`${BASIC}?type=kafka_topic&offset=99`)
      .expect(200);
    expect(body).toEqual({
      searchParameters: { includeDeleted: false, limit: 0, offset: 99 },
      types: ['kafka_topic'],
    });
  });

  test('answers at most 100 unless told otherwise', async () => {
    for (let i = 0; i < 110; i += 1)
      shop.environment.addTopic({ name: `many-${i}` });
    const found = await namesIn(`${BASIC}?type=kafka_topic&query=many-`);
    expect(found).toHaveLength(100);
    expect(
      await namesIn(`${BASIC}?type=kafka_topic&query=many-&limit=500`),
    ).toHaveLength(110);
  });

  // prettier-ignore
  test.each<[string, string, number]>([
    ['a page above 500',           `${BASIC}?limit=501`,                                       4000026],
    ['a limit that is no number',  `${BASIC}?limit=many`,                                      400],
    ['a negative offset',          `${BASIC}?offset=-1`,                                       4000026],
    ['attributes without values',  `${ATTRIBUTE}?attrName=name`,                               4000026],
    ['an unknown type',            `${BASIC}?type=kafka_queue`,                                4040001],
  ])('refuses %s', async (_case, path, code) => {
    const { body } = await shop.get(path);
    expect(body).toEqual({ error_code: code, message: expect.any(String) });
  });

  describe('headers', () => {
    const header = async (name: string, query: string) => {
      const { body } = await shop
        .get(
          `${ATTRIBUTE}?type=kafka_topic&attrName=name&attrValuePrefix=${name}${query}`,
        )
        .expect(200);
      return body.entities[0];
    };

    test('have few attributes, tags by name, and no business metadata', async () => {
      expect(await header('orders', '')).toEqual({
        typeName: 'kafka_topic',
        attributes: {
          createTime: Date.parse('2026-11-02T08:00:00Z'),
          qualifiedName: 'lsrc-shop01:lkc-shop01:orders',
          name: 'orders',
          nameLower: 'orders',
          id: expect.stringMatching(/^[\w-]{22}$/),
          tenant: 'lsrc-shop01',
        },
        guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
        status: 'ACTIVE',
        displayText: 'orders',
        classificationNames: ['DataProduct', 'PII'],
        meaningNames: [],
        meanings: [],
        isIncomplete: false,
        labels: [],
      });
    });

    test.each([
      [
        'has the attributes asked for',
        'orders',
        '&attr=owner&attr=partitionsCount',
        { owner: 'checkout', partitionsCount: 6 },
      ],
      [
        'also by the old name of the parameter',
        'orders',
        '&attrs=owner',
        { owner: 'checkout' },
      ],
      [
        'leaves out those without a value',
        'payments',
        '&attr=owner&attr=description',
        {},
      ],
      [
        'has an empty text for one that was cleared',
        'refunds',
        '&attr=owner',
        { owner: '' },
      ],
      ['leaves out those that do not exist', 'orders', '&attr=nope', {}],
    ])('%s', async (_case, name, query, expected) => {
      const bare = await header(name, '');
      const { attributes } = await header(name, query);
      expect(attributes).toEqual({ ...bare.attributes, ...expected });
    });

    test('say that a deleted thing is deleted', async () => {
      expect(await header('gone', '&deleted=true')).toMatchObject({
        status: 'DELETED',
      });
    });

    test('of subject versions have version and id', async () => {
      const { body } = await shop.get(
        `${BASIC}?type=sr_subject_version&query=orders&${SORTED}`,
      );
      expect(body.entities[1].attributes).toMatchObject({
        qualifiedName: 'lsrc-shop01:.:orders-value:2',
        context: '.',
        version: 2,
        id: 100002,
      });
    });
  });
});
