// SPDX-License-Identifier: Apache-2.0

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  anOperationStep,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aStoredOperation,
  aStoredTarget,
} from '../operations/onBehalf/__testUtils__/FakeOperations';
import { StoredOperation } from '../operations/types';
import { planNotices } from './planNotices';

const metadata = aProductMetadata();
const pricing = aProductMetadata({ owner: 'group:default/pricing' });

const published = aStoredTarget({ after: metadata });
const edited = aStoredTarget({
  before: metadata,
  after: { ...metadata, description: 'Better.', qualityTier: 'raw' },
});
const given = aStoredTarget({ before: metadata, after: pricing });
const deprecated = aStoredTarget({
  before: metadata,
  after: {
    ...metadata,
    lifecycle: 'deprecated',
    endsOn: '2027-01-31',
    successor: 'dataproduct:prod/orders-v2',
  },
});
const removed = aStoredTarget({ before: metadata });
const failed = aStoredTarget({
  title: 'returns',
  state: 'failed',
  before: metadata,
  error: 'The catalog did not answer.',
});
const left = aStoredTarget({
  ...failed,
  steps: [
    anOperationStep({
      state: 'notUndone',
      title: 'Create the topic returns',
      byHand: 'Delete it in Kafka.',
    }),
  ],
});

const byLee = {
  requestedBy: 'user:default/lee',
  requestedAt: '2026-11-02T09:40:00.000Z',
};
const byKim = { ...byLee, requestedBy: 'user:default/kim' };

type Said = [string, string, string];

function said({ recipients, payload }: NotificationSendOptions): Said {
  const { entityRef } = recipients as { entityRef: string };
  return [entityRef, payload.title, payload.description ?? ''];
}

const TILL = new Map([[0, ['group:default/stores', 'group:default/checkout']]]);

describe('planNotices', () => {
  // prettier-ignore
  test.each<[string, Partial<StoredOperation>, ReadonlyMap<number, string[]>, Said[]]>([
    ['a publication, its owner',
      { kind: 'publish', targets: [published] }, new Map(),
      [['group:default/checkout', 'orders is now a data product', 'By kim.']]],
    ['a change, its owner, with what changed',
      { kind: 'edit', targets: [edited] }, new Map(),
      [['group:default/checkout', 'orders was changed', 'By kim. Changed: description, qualityTier.']]],
    ['a product given away, both owners',
      { kind: 'edit', targets: [given] }, new Map(),
      [['group:default/pricing', 'orders was changed', 'By kim. Changed: owner.'],
       ['group:default/checkout', 'orders was changed', 'By kim. Changed: owner.']]],
    ['a deprecation, also those who depend on it, but the owner only once',
      { kind: 'deprecate', targets: [deprecated] }, TILL,
      [['group:default/checkout', 'orders is deprecated', 'By kim. It ends on 2027-01-31. Use orders-v2 instead.'],
       ['group:default/stores', 'orders is deprecated', 'Something of yours reads orders. It ends on 2027-01-31. Use orders-v2 instead.']]],
    ['the end of a product, also those who depend on it',
      { kind: 'unpublish', targets: [removed] }, TILL,
      [['group:default/checkout', 'orders is no longer a data product', 'By kim. Its topic and records stay, but nobody promises anything about them.'],
       ['group:default/stores', 'orders is no longer a data product', 'Something of yours reads orders. Its topic and records stay, but nobody promises anything about them.']]],
    ['several of one owner, once',
      { kind: 'publish', targets: [published, { ...published, title: 'returns' }] }, new Map(),
      [['group:default/checkout', '2 topics are now data products', 'By kim.']]],
    ['a failure, only who asked for it',
      { kind: 'edit', state: 'failed', targets: [failed] }, new Map(),
      [['user:default/kim', 'Changing returns failed', 'The catalog did not answer. What it had written was undone.']]],
    ['a failure that left something behind, how to remove it',
      { kind: 'create', state: 'failed', targets: [left] }, new Map(),
      [['user:default/kim', 'Creating returns failed', 'The catalog did not answer. This could not be undone: Create the topic returns: Delete it in Kafka.']]],
    ['a success in part, both',
      { kind: 'edit', state: 'partlySucceeded', targets: [edited, failed] }, new Map(),
      [['group:default/checkout', 'orders was changed', 'By kim. Changed: description, qualityTier.'],
       ['user:default/kim', 'Changing returns failed', 'The catalog did not answer. What it had written was undone.']]],
    ['a failure of a service, nobody',
      { kind: 'edit', state: 'failed', requestedBy: 'external:pipeline', targets: [failed] }, new Map(),
      []],
    ['an undone publication, its owner',
      { kind: 'publish', state: 'undone', undo: byKim, targets: [{ ...published, state: 'undone' }] }, new Map(),
      [['group:default/checkout', 'Publishing orders was undone', 'By kim. Everything is as it was before.']]],
    ['an undone deprecation, also those who depend on it',
      { kind: 'deprecate', state: 'undone', undo: byKim, targets: [{ ...deprecated, state: 'undone' }] }, TILL,
      [['group:default/checkout', 'Deprecating orders was undone', 'By kim. Everything is as it was before.'],
       ['group:default/stores', 'Deprecating orders was undone', 'Something of yours reads orders. Everything is as it was before.']]],
    ['an undo by somebody else, who had asked for the operation',
      { kind: 'edit', state: 'undone', undo: byLee, targets: [{ ...edited, state: 'undone' }, failed] }, new Map(),
      [['group:default/checkout', 'Changing orders was undone', 'By lee. Everything is as it was before.'],
       ['user:default/kim', 'Changing orders was undone', 'By lee.']]],
    ['an undo that left something behind, how to remove it',
      { kind: 'create', state: 'undone', undo: byLee, targets: [{ ...left, state: 'undone', error: undefined }] }, new Map(),
      [['group:default/checkout', 'Creating returns was undone', 'By lee. Not everything could be taken back: see what is to be done by hand.'],
       ['user:default/lee', 'Creating returns was undone', 'This could not be undone: Create the topic returns: Delete it in Kafka.'],
       ['user:default/kim', 'Creating returns was undone', 'By lee.']]],
    ['a product that nobody owns, nobody',
      { kind: 'unpublish', targets: [aStoredTarget({ before: aProductMetadata({ owner: '' }) })] }, new Map(),
      []],
  ])('tells of %s', (_case, operation, dependents, expected) => {
    expect(planNotices(aStoredOperation(operation), dependents).map(said)).toEqual(expected);
  });

  it('spares who asked for it, leads to the product, and renews itself when told twice', () => {
    const operation = aStoredOperation({
      kind: 'publish',
      targets: [published],
    });
    const [notice] = planNotices(operation, new Map());
    expect(notice).toMatchObject({
      recipients: { type: 'entity', excludeEntityRef: 'user:default/kim' },
      payload: {
        link: '/catalog/prod/dataproduct/orders',
        topic: 'Changes to data products',
        scope: 'data-products.operation:operation-1:group:default/checkout',
      },
    });
  });

  test.each<[string, Partial<StoredOperation>]>([
    ['what is no product any more', { kind: 'unpublish', targets: [removed] }],
    ['several products', { kind: 'publish', targets: [published, published] }],
    ['what failed', { kind: 'edit', targets: [failed] }],
    [
      'what is no product after all',
      {
        kind: 'publish',
        undo: byLee,
        targets: [{ ...published, state: 'undone' }],
      },
    ],
  ])('leads to the operation for %s', (_case, operation) => {
    const [notice] = planNotices(aStoredOperation(operation), new Map());
    expect(notice?.payload.link).toBe('/data-products/operations/operation-1');
  });
});
