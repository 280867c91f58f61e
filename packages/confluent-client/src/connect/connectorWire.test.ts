// SPDX-License-Identifier: Apache-2.0
import { decodeConnectors } from './connectorWire';

const aConnector = (changes: object = {}) => ({
  id: { id: 'lcc-9q2w3e', id_type: 'ID' },
  info: {
    name: 'orders-s3-sink',
    type: 'sink',
    config: {
      'connector.class': 'S3_SINK',
      topics: 'orders',
      'aws.secret.access.key': 'told-to-nobody',
      'tasks.max': 1,
    },
  },
  status: {
    name: 'orders-s3-sink',
    type: 'sink',
    connector: { state: 'RUNNING', worker_id: 'w', trace: '' },
    tasks: [{ id: 0, state: 'RUNNING', worker_id: 'w', msg: '' }],
  },
  ...changes,
});

const failed = (trace: string) =>
  aConnector({ status: { connector: { state: 'FAILED', trace } } });

const decodeOne = (wire: object) =>
  decodeConnectors({ 'orders-s3-sink': wire }, told => told)[0];

describe('decodeConnectors', () => {
  it('reads what a connector does, and nothing else of its configuration', () => {
    const connector = decodeOne(aConnector());
    expect(connector).toEqual({
      name: 'orders-s3-sink',
      id: 'lcc-9q2w3e',
      direction: 'sink',
      connectorClass: 'S3_SINK',
      state: 'RUNNING',
      cause: undefined,
      tasks: [{ id: 0, state: 'RUNNING', cause: undefined }],
      topics: { names: ['orders'], prefixes: [] },
    });
    expect(JSON.stringify(connector)).not.toContain('told-to-nobody');
  });

  // prettier-ignore
  test.each([
    ['the first line of a trace', 'Access denied\n\tat io.confluent.Sink.put(Sink.java:12)', 'Access denied'],
    ['nothing of an empty one',   ' \n ',                                                    undefined],
    ['not all of a long one',     'x'.repeat(501),                                           `${'x'.repeat(500)}…`],
  ])('tells %s', (_case, trace, cause) => {
    expect(decodeOne(failed(trace))?.cause).toBe(cause);
  });

  it('takes secrets out of what it quotes', () => {
    const [connector] = decodeConnectors({ a: failed('no s3cret') }, told =>
      told.replace('s3cret', '***'),
    );
    expect(connector?.cause).toBe('no ***');
  });

  // prettier-ignore
  test.each([
    ['no status',        { status: undefined }, { state: undefined, tasks: [] }],
    ['an odd status',    { status: 'well' },    { state: undefined, tasks: [] }],
    ['no tasks',         { status: { connector: { state: 'PAUSED' }, tasks: null } }, { state: 'PAUSED', tasks: [] }],
    ['no id',            { id: undefined },     { id: undefined }],
  ])('reads a connector with %s', (_case, changes, expected) => {
    expect(decodeOne(aConnector(changes))).toMatchObject(expected);
  });

  it('sorts by name', () => {
    const names = decodeConnectors(
      { b: aConnector(), a: aConnector() },
      told => told,
    ).map(({ name }) => name);
    expect(names).toEqual(['a', 'b']);
  });

  test.each([{ body: [] }, { body: { a: {} } }, { body: 'a' }, { body: null }])(
    'refuses %j',
    ({ body }) => {
      expect(() => decodeConnectors(body, told => told)).toThrow();
    },
  );
});
