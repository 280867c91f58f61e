// SPDX-License-Identifier: Apache-2.0

import {
  aStoredOperation,
  aStoredTarget,
} from './__testUtils__/FakeOperations';
import { Onlooker, visibleOperation } from './visibleOperation';

const orders = aStoredTarget();
const payments = aStoredTarget({
  title: 'payments',
  entityRef: 'dataproduct:prod/payments',
});
const neverOne = aStoredTarget({ title: 'drafts', entityRef: undefined });

const sees = (...names: string[]): Onlooker => ({
  caller: 'user:default/lee',
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

  it('keeps what is for the back end to itself', () => {
    const stored = aStoredOperation({ key: 'task-1', targets: [orders] });
    const seen = visibleOperation(stored, kim);
    expect(JSON.stringify(seen)).not.toMatch(
      /task-1|productKey|qualifiedNames|becomes|calls/,
    );
  });
});
