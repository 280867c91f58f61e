// SPDX-License-Identifier: Apache-2.0

import { TestClock } from '../../sync/__testUtils__/openTestSync';
import {
  FakeState,
  FakeWorld,
  qualifiedNameOf,
} from '../runner/__testUtils__/FakeWorld';
import { ActionContext, OperationAction } from '../types';
import { createHandlers } from './createHandlers';

const orders = qualifiedNameOf('orders');

function open(state: Partial<FakeState> = {}) {
  const world = new FakeWorld({
    catalog: { [orders]: { tags: [], metadata: {} } },
    ...state,
  });
  const { environments, ...rest } = world.clients((_name, _kind, work) =>
    work(),
  );
  const handlers = createHandlers({
    environments,
    ...rest,
    clock: new TestClock(),
  });
  const context: ActionContext = {
    environmentId: 'env-1',
    signal: new AbortController().signal,
    note: () => {},
    onCall: () => {},
    // The runner says when a look may be an old one; here each is new.
    seenTopics: { forget: () => {}, read: (_name, readTopic) => readTopic() },
  };
  return { world, handlers, context };
}

const setMetadata = (values: Record<string, string>): OperationAction => ({
  type: 'setBusinessMetadata',
  qualifiedName: orders,
  metadata: 'DataProduct',
  values: Object.entries(values).map(([name, value]) => ({ name, value })),
});

const bound = (values: Record<string, string>): Partial<FakeState> => ({
  catalog: { [orders]: { tags: [], metadata: { DataProduct: values } } },
});

describe('setting business metadata', () => {
  // prettier-ignore
  test.each<[string, Record<string, string> | undefined, Record<string, string>, boolean]>([
    ['other values',                    { sla: 'tier-1' },            { sla: 'tier-2' },          false],
    ['the same values, in any order',   { b: '2', a: '1' },           { a: '1', b: '2' },         true],
    ['one value more',                  { a: '1' },                   { a: '1', b: '2' },         false],
    ['one value less',                  { a: '1', b: '2' },           { a: '1' },                 false],
    ['blank texts for absent ones',     { a: '1', b: ' ', c: '' },    { a: '1' },                 true],
    ['absent ones for blank texts',     { a: '1' },                   { a: '1', b: '' },          true],
    ['none where there are none',       undefined,                    {},                         true],
    ['none where there are only blank', { a: '' },                    {},                         false],
  ])('to %s', async (_case, there, wanted, isDone) => {
    const { handlers, context } = open(there && bound(there));
    const work = handlers(setMetadata(wanted));
    expect(work.isDone(await work.observe(context))).toBe(isDone);
  });

  // prettier-ignore
  test.each<[string, Record<string, string> | undefined, Record<string, string>, string, unknown]>([
    ['binds what is not bound',              undefined,          { a: '1' }, 'addBusinessMetadata',    { a: '1' }],
    ['clears what is to go',                 { a: '1', b: '2' }, { a: '3' }, 'updateBusinessMetadata', { a: '3', b: '' }],
    ['changes what is bound without values', { b: '' },          { a: '1' }, 'updateBusinessMetadata', { a: '1', b: '' }],
    ['takes all of them off',                { a: '1' },         {},         'removeBusinessMetadata', undefined],
  ])('%s', async (_case, there, wanted, write, expected) => {
    const { handlers, context, world } = open(there && bound(there));
    const work = handlers(setMetadata(wanted));
    const before = await work.observe(context);
    await work.apply(before, context);
    expect(world.writes).toEqual([write]);
    expect(world.state.catalog[orders]?.metadata.DataProduct).toEqual(expected);
    expect(work.isDone(await work.observe(context))).toBe(true);
    await work.undo(before, context);
    expect(await work.observe(context)).toEqual(
      there && Object.values(there).every(value => value === '')
        ? { isBound: false, values: [] }
        : before,
    );
  });
});

describe('registering a schema', () => {
  const register: OperationAction = {
    type: 'registerSchema',
    subject: 'orders-value',
    schema: { schemaType: 'AVRO', schema: '"string"' },
  };
  const versions = (...schemas: string[]) => ({
    'orders-value': schemas.map((schema, index) => ({
      version: index + 1,
      schema,
    })),
  });

  it('takes away the version that it made, and no other', async () => {
    const { handlers, context, world } = open({ subjects: versions('"int"') });
    const work = handlers(register);
    const before = await work.observe(context);
    await work.apply(before, context);
    expect(await work.undo(before, context)).toEqual({ isUndone: true });
    expect(world.state.subjects).toEqual(versions('"int"'));
  });

  it('takes nothing away when the schema was there before', async () => {
    const { handlers, context, world } = open({
      subjects: versions('"string"'),
    });
    const work = handlers(register);
    const before = await work.observe(context);
    expect(work.isDone(before)).toBe(true);
    expect(await work.undo(before, context)).toEqual({ isUndone: true });
    expect(world.writes).toEqual([]);
  });

  it('keeps its version when there is a newer one', async () => {
    const { handlers, context, world } = open();
    const work = handlers(register);
    const before = await work.observe(context);
    await work.apply(before, context);
    world.state.subjects['orders-value']?.push({ version: 2, schema: '"int"' });
    expect(await work.undo(before, context)).toMatchObject({
      isUndone: false,
      byHand: expect.stringContaining('Version 1 of orders-value stays'),
    });
  });

  it('finishes a deletion that was cut off between its two calls', async () => {
    const { handlers, context, world } = open();
    const work = handlers(register);
    const before = await work.observe(context);
    world.state.subjects = {
      'orders-value': [{ version: 1, schema: '"string"', isDeleted: true }],
    };
    await work.undo(before, context);
    expect(world.state.subjects).toEqual({});
  });

  it('leaves a version alone that somebody else registered instead', async () => {
    const { handlers, context, world } = open();
    const work = handlers(register);
    const before = await work.observe(context);
    world.state.subjects = versions('"int"');
    expect(await work.undo(before, context)).toEqual({ isUndone: true });
    expect(world.state.subjects).toEqual(versions('"int"'));
  });
});

describe('how to take a step back by hand', () => {
  const topic = { clusterId: 'lkc-1', topic: 'refunds' };

  // prettier-ignore
  test.each<[OperationAction, unknown, string]>([
    [setMetadata({ a: '1' }), { isBound: false, values: [] }, `Take the business metadata DataProduct off ${orders} in Confluent.`],
    [setMetadata({ a: '1' }), { isBound: true, values: [{ name: 'sla', value: 'tier-1' }] }, `Set the business metadata DataProduct of ${orders} in Confluent to what they were: sla: tier-1.`],
    [{ type: 'setTag', qualifiedName: orders, tag: 'DataProduct', isOn: true }, { isOn: false }, `Take the tag DataProduct off ${orders} in Confluent.`],
    [{ type: 'setTag', qualifiedName: orders, tag: 'DataProduct', isOn: false }, { isOn: true }, `Put the tag DataProduct on ${orders} in Confluent.`],
    [{ type: 'setTopicAttributes', qualifiedName: orders, owner: 'b' }, { owner: 'a' }, `Give ${orders} in Confluent back its owner “a”.`],
    [{ type: 'createTopic', ...topic, configs: [] }, { exists: false }, 'The topic refunds of lkc-1 is not known to be empty, so it stays. If nobody needs it, delete it in the Confluent Console, or with: confluent kafka topic delete refunds --cluster lkc-1'],
    [{ type: 'defineTag', name: 'DataProduct', description: '' }, { isDefined: false }, 'Delete the tag DataProduct in Confluent, unless somebody uses it by now.'],
  ])('%j', (action, before, expected) => {
    expect(open().handlers(action).byHand(before)).toBe(expected);
  });

  it('keeps to what can be read, however long the values are', () => {
    const before = {
      isBound: true,
      values: [{ name: 'description', value: '🛒'.repeat(4_000) }],
    };
    const sentence = open().handlers(setMetadata({})).byHand(before);
    expect([...sentence].length).toBeLessThan(400);
    expect(sentence).toContain('🛒…');
  });
});

describe('an environment that cannot be written to any more', () => {
  it('is said to be missing in the configuration', async () => {
    const { handlers, context } = open();
    const work = handlers(setMetadata({ a: '1' }));
    await expect(
      work.observe({ ...context, environmentId: 'env-2' }),
    ).rejects.toThrow(
      'The configuration has no usable stream catalog of env-2. Complete it under dataMesh.environments.',
    );
  });
});
