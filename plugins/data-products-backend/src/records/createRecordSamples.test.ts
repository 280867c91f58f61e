// SPDX-License-Identifier: Apache-2.0
import { aRecordSampleRequest } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { aKafkaRecord, written } from './__testUtils__/FakeTopic';
import {
  ANALYST,
  aProductOf,
  OFFICER,
  openSamples,
  orderBytes,
  sampledScenario,
  schemaOf,
} from './__testUtils__/sampledOrders';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ scenario: sampledScenario });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.stop());

const JANE = 'jane@shop.example';
const open = (options?: Parameters<typeof openSamples>[1]) =>
  openSamples(simulator, options);

function openOrders() {
  const opened = open();
  const value = (version: 1 | 2) =>
    opened.write(
      'orders-value',
      version,
      orderBytes(version, { orderId: 'o-1', email: JANE }),
    );
  opened.topic.held = [
    aKafkaRecord({
      offset: 9_007_199_254_740_993n,
      key: opened.write('orders-key', 1, '\x06o-1'),
      value: value(2),
      headers: [
        { name: 'trace', value: Buffer.from('abc') },
        { name: 'raw', value: Buffer.from([0, 1]) },
      ],
    }),
    aKafkaRecord({ timestamp: undefined, value: value(1) }),
  ];
  return opened;
}

describe('records of a topic', () => {
  it('are decoded with the schema that each was written with', async () => {
    const { read } = openOrders();

    const sample = await read(OFFICER);

    expect(sample).toEqual({
      records: [
        {
          partition: 0,
          offset: '9007199254740993',
          timestamp: '2026-11-22T11:59:48.000Z',
          key: expect.objectContaining({ kind: 'decoded', json: '"o-1"' }),
          value: {
            kind: 'decoded',
            json: `{"orderId":"o-1","email":"${JANE}","total":12.50}`,
            format: 'AVRO',
            schemaId: expect.any(Number),
          },
          headers: [
            { name: 'trace', value: 'abc' },
            { name: 'raw', value: '0x0001' },
          ],
          bytes: expect.any(Number),
        },
        expect.objectContaining({
          key: { kind: 'null' },
          value: expect.objectContaining({
            json: `{"orderId":"o-1","email":"${JANE}"}`,
          }),
        }),
      ],
      isMasked: false,
      maskedFields: [],
      scanned: 2,
      endedBy: 'end',
      readAt: expect.any(String),
      failures: [],
    });
    expect(sample.records[1]).not.toHaveProperty('timestamp');
  });

  it('hide fields that any version marks as personal, and what headers hold', async () => {
    const { read } = openOrders();

    const sample = await read(ANALYST);

    expect(sample).toMatchObject({
      isMasked: true,
      maskedFields: [{ path: 'email', tags: ['PII'] }],
      records: [
        {
          value: { json: '{"orderId":"o-1","email":"•••","total":12.50}' },
          headers: [{ name: 'trace' }, { name: 'raw' }],
        },
        { value: { json: '{"orderId":"o-1","email":"•••"}' } },
      ],
    });
    expect(JSON.stringify(sample)).not.toMatch(/jane|abc|0x0001/);
  });

  it('hide fields of messages in files that others import', async () => {
    const { read, topic, write } = open();
    // Customer { id: "c", home: { city: "Ulm", street: "Am Markt" } }
    const customer = Buffer.from('\0\n\x01c\x12\x0f\n\x03Ulm\x12\x08Am Markt');
    topic.held = [
      aKafkaRecord({ value: write('customers-value', 1, customer) }),
    ];
    const { records, maskedFields } = await read(ANALYST, {
      topic: 'customers',
    });
    expect(records[0]?.value).toMatchObject({
      format: 'PROTOBUF',
      json: '{"id":"c","home":{"city":"Ulm","street":"•••"}}',
    });
    expect(maskedFields).toEqual([{ path: 'home.street', tags: ['PII'] }]);
  });

  it('keep every digit of JSON, and hide what its schema has no name for', async () => {
    const { read, topic, write } = open();
    const json = `{"page":"/","visitor":"Jane","count":9007199254740993,"jane":1}`;
    topic.held = [aKafkaRecord({ value: write('visits-value', 1, json) })];
    const valueFor = async (viewer: typeof ANALYST) =>
      (await read(viewer, { topic: 'visits' })).records[0]?.value;
    expect(await valueFor(OFFICER)).toMatchObject({ json });
    expect(await valueFor(ANALYST)).toMatchObject({
      json: '{"page":"/","visitor":"•••","count":9007199254740993,"•••":"•••"}',
    });
  });

  it('are found by the GUID that a header names', async () => {
    const { read, topic } = open();
    const { guid } = schemaOf(simulator, 'orders-value', 1);
    topic.held = [
      aKafkaRecord({
        value: orderBytes(1, { orderId: 'o-1' }),
        headers: [
          {
            name: '__value_schema_id',
            value: Buffer.from(`01${guid.replaceAll('-', '')}`, 'hex'),
          },
        ],
      }),
    ];
    const { records } = await read(OFFICER);
    expect(records[0]?.value).toMatchObject({
      json: '{"orderId":"o-1","email":""}',
      schemaGuid: guid,
    });
  });

  // prettier-ignore
  test.each<[string, Buffer, object, object]>([
    //                                                       unmasked                                                   masked
    ['an empty text',          Buffer.alloc(0),              { kind: 'text', text: '' },                                { kind: 'hidden' }],
    ['a text',                 Buffer.from('{"a": 1}'),      { kind: 'text', text: '{"a": 1}' },                        { kind: 'hidden' }],
    ['bytes',                  Buffer.from([1, 2, 255]),     { kind: 'binary', hex: '0102ff' },                         { kind: 'hidden' }],
    ['a schema nobody has',    written(999_999, 'x'),        { kind: 'undecodable', message: expect.stringContaining('no such schema: it names the schema 999999'), hex: '00000f423f78' }, { kind: 'undecodable', message: expect.any(String) }],
    ['an id that is none',     written(-1, 'x'),             { kind: 'undecodable', message: expect.stringContaining('the schema -1'), hex: '00ffffffff78' }, { kind: 'undecodable', message: expect.any(String) }],
  ])('beside %s are shown all the same', async (_case, value, unmasked, masked) => {
    const { read, topic } = openOrders();
    topic.held.unshift(aKafkaRecord({ value }));
    const forOfficer = await read(OFFICER);
    const forAnalyst = await read(ANALYST);
    expect(forOfficer.records[0]?.value).toEqual(unmasked);
    expect(forAnalyst.records[0]?.value).toEqual(masked);
    expect(forAnalyst.records[1]?.value).toMatchObject({ kind: 'decoded' });
  });

  it('say where they are cut off, without a word of what is in them', async () => {
    const { read, topic, write } = open();
    const whole = orderBytes(1, { orderId: 'o-1', email: JANE });
    topic.held = [
      aKafkaRecord({
        value: write('orders-value', 1, whole.subarray(0, 10)),
      }),
    ];
    const { records } = await read(ANALYST);
    expect(records[0]?.value).toEqual({
      kind: 'undecodable',
      message:
        'The schema that it names does not fit at the field email: it ends too early',
    });
  });

  it('are all hidden while one of the newest schemas cannot be read', async () => {
    const { samples } = openOrders();
    const product = aProductOf('orders');
    product.outputPorts[0]!.subjects!.push({
      subject: 'broken-value',
      part: 'other',
    });
    const request = aRecordSampleRequest();
    const { records } = await samples.read(product, request, ANALYST);
    expect(records.map(({ value }) => value)).toEqual([
      { kind: 'hidden' },
      { kind: 'hidden' },
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<typeof ANALYST>, string, object]>([
    ['hidden when it is not known what is personal',    { personalData: 'unknown' }, 'orders',  { kind: 'hidden' }],
    ['hidden when only the product is marked',          { personalData: 'yes' },     'plain',   { kind: 'hidden' }],
    ['shown when nothing is marked',                    { personalData: 'no' },      'plain',   { kind: 'decoded', json: '"hey"' }],
  ])('are %s', async (_case, viewer, topicName, expected) => {
    const { read, topic, write } = open();
    const value = write('plain-value', 1, '\x06hey');
    topic.held = [aKafkaRecord({ value })];
    const { records } = await read({ ...ANALYST, ...viewer }, { topic: topicName });
    expect(records[0]?.value).toMatchObject(expected);
  });

  it('without a schema are shown as text where nothing is personal', async () => {
    const { read, topic } = open();
    topic.held = [
      aKafkaRecord({ value: Buffer.from('hey'), key: Buffer.from([1]) }),
    ];
    const { records } = await read(
      { ...ANALYST, personalData: 'no' },
      { topic: 'plain' },
    );
    expect(records[0]).toMatchObject({
      value: { kind: 'text', text: 'hey' },
      key: { kind: 'binary' },
    });
    expect(records[0]?.key).not.toHaveProperty('hex');
  });

  it('show a key of a windowed table as its text and its window, where nothing is personal', async () => {
    const { read, topic } = open();
    const start = Buffer.from('0000019faf0d2800', 'hex');
    topic.held = [
      aKafkaRecord({ key: Buffer.concat([Buffer.from('0101'), start]) }),
      aKafkaRecord({ key: Buffer.from('0102') }),
    ];
    const viewer = { ...ANALYST, personalData: 'no' as const };
    const { records } = await read(viewer, { topic: 'plain', key: '0101' });
    expect(records.map(({ key }) => key)).toEqual([
      {
        kind: 'text',
        text: '0101',
        window: { startsAt: new Date(0x19faf0d2800).toISOString() },
      },
    ]);
  });

  it('say that the registry refuses the portal, or is not configured', async () => {
    const weak = open({ key: 'weak-key' });
    const value = weak.write('orders-value', 1, 'x');
    weak.topic.held = [aKafkaRecord({ value })];
    expect((await weak.read(OFFICER)).records[0]?.value).toMatchObject({
      kind: 'undecodable',
      message: expect.stringContaining('may not read this'),
    });
    const none = open({ hasRegistry: false });
    none.topic.held = [aKafkaRecord({ value })];
    expect((await none.read(OFFICER)).records[0]?.value).toMatchObject({
      message: expect.stringContaining('cannot be asked'),
    });
    expect((await none.read(ANALYST)).records[0]?.value.kind).not.toBe(
      'decoded',
    );
  });

  it('ask the registry once for each schema, however many there are', async () => {
    const { read, topic } = openOrders();
    const [record] = topic.held;
    topic.held = Array.from({ length: 50 }, () => record!);
    simulator.requests.clear();
    await read(OFFICER, { limit: 50 });
    await read(OFFICER, { limit: 50 });
    expect(simulator.requests.count()).toBe(2);
  });

  it('look for no more than twenty schemas, as bytes may look like many', async () => {
    const { read, topic } = open();
    topic.held = Array.from({ length: 30 }, (_, index) =>
      aKafkaRecord({ value: written(900_000 + index, 'x') }),
    );
    simulator.requests.clear();
    const { records } = await read(OFFICER, { limit: 30 });
    expect(simulator.requests.count()).toBe(20);
    expect(records.at(-1)?.value).toMatchObject({
      message: expect.stringContaining('too many schemas'),
    });
  });
});
