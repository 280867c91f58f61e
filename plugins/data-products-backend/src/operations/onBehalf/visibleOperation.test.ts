// SPDX-License-Identifier: Apache-2.0

import {
  aStoredOperation,
  aStoredTarget,
} from './__testUtils__/FakeOperations';
import { StoredOperation } from '../types';
import { Onlooker, visibleOperation } from './visibleOperation';

const orders = aStoredTarget();
const payments = aStoredTarget({
  title: 'payments',
  entityRef: 'dataproduct:prod/payments',
});
const neverOne = aStoredTarget({ title: 'drafts', entityRef: undefined });

const sees = (...names: string[]): Onlooker => ({
  caller: 'user:default/lee',
  isAdministrator: false,
  undoableSince: '2026-11-02T09:30:00.000Z',
  isUnconditional: false,
  isReadable: ({ namespace, entityName }) =>
    namespace === 'prod' && names.includes(entityName),
});
const everything: Onlooker = { ...sees(), isUnconditional: true };
const kim: Onlooker = { ...sees(), caller: 'user:default/kim' };

describe('visibleOperation', () => {
  // prettier-ignore
  test.each<[string, Onlooker, string[] | undefined]>([
    ['whoever asked for it: all of it',                        kim,                        ['orders', 'payments', 'drafts']],
    ['who reads one product: that one',                        sees('orders'),             ['orders']],
    ['who reads both: both, but not what became no product',   sees('orders', 'payments'), ['orders', 'payments']],
    ['who reads everything: the same',                         everything,                 ['orders', 'payments']],
    ['who reads nothing of it: nothing',                       sees('returns'),            undefined],
  ])('shows %s', (_case, onlooker, expected) => {
    const stored = aStoredOperation({ targets: [orders, payments, neverOne] });
    const seen = visibleOperation(stored, onlooker);
    expect(seen?.targets.map(({ title }) => title)).toEqual(expected);
  });

  // prettier-ignore
  test.each([
    ['waiting',   kim,            true],
    ['running',   kim,            true],
    ['undoing',   kim,            false],
    ['succeeded', kim,            false],
    ['running',   sees('orders'), false],
  ] as const)('says of one that is %s whether the caller may cancel it', (state, onlooker, expected) => {
    const stored = aStoredOperation({ state, targets: [orders] });
    expect(visibleOperation(stored, onlooker)?.isCancellable).toBe(expected);
  });

  const administrator: Onlooker = { ...everything, isAdministrator: true };
  const anHourLater = '2026-11-02T10:30:00.000Z';
  const undo = {
    requestedBy: 'user:default/kim',
    requestedAt: anHourLater,
    finishedAt: anHourLater,
  };

  // prettier-ignore
  test.each<[string, Partial<StoredOperation>, Onlooker, boolean]>([
    ['to who asked for it',                        { state: 'succeeded' },                            kim,           true],
    ['of which some succeeded',                    { state: 'partlySucceeded' },                      kim,           true],
    ['to an administrator',                        { state: 'succeeded' },                            administrator, true],
    ['but not to others who see it',               { state: 'succeeded' },                            everything,    false],
    ['but not when it failed',                     { state: 'failed' },                               kim,           false],
    ['but not while it runs',                      { state: 'running', finishedAt: undefined },       kim,           false],
    ['but not a second time',                      { state: 'undone', undo },                         kim,           false],
    ['but not when it ended too long ago',         { state: 'succeeded', finishedAt: '2026-11-02T09:29:59.999Z' }, kim, false],
    ['also when it ended just not too long ago',   { state: 'succeeded', finishedAt: '2026-11-02T09:30:00.000Z' }, kim, true],
  ])('offers the undo of one %s', (_case, differences, onlooker, expected) => {
    const stored = aStoredOperation({ ...differences, targets: [orders] });
    const seen = visibleOperation(stored, onlooker);
    expect([seen?.isUndoable, seen?.undo]).toEqual([
      expected,
      differences.undo,
    ]);
  });

  it('keeps what is for the back end to itself', () => {
    const stored = aStoredOperation({ key: 'task-1', targets: [orders] });
    const seen = visibleOperation(stored, kim);
    expect(JSON.stringify(seen)).not.toMatch(
      /task-1|productKey|qualifiedNames|becomes|calls/,
    );
  });
});
