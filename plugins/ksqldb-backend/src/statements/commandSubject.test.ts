// SPDX-License-Identifier: Apache-2.0
import { commandSubject, CommandSubject } from './commandSubject';

describe('commandSubject', () => {
  // prettier-ignore
  test.each<[string, CommandSubject | undefined]>([
    ['stream/`ORDERS`/create',            { kind: 'source', name: 'ORDERS' }],
    ['table/`orders by day`/create',      { kind: 'source', name: 'orders by day' }],
    ['stream/`a``b`/create',              { kind: 'source', name: 'a`b' }],
    ['stream/`a/b`/create',               { kind: 'source', name: 'a/b' }],
    ['stream/ORDERS/drop',                { kind: 'source', name: 'ORDERS' }],
    ['terminate/CSAS_ORDERS_EUR_43/execute', { kind: 'query', id: 'CSAS_ORDERS_EUR_43' }],
    ['pause/CSAS_ORDERS_EUR_43/execute',  { kind: 'query', id: 'CSAS_ORDERS_EUR_43' }],
    ['type/ADDRESS/create',               undefined],
    ['cluster/TerminateCluster/terminate', undefined],
    ['stream/create',                     undefined],
    ['stream//create',                    undefined],
    ['',                                  undefined],
  ])('of %j', (commandId, expected) => {
    expect(commandSubject(commandId)).toEqual(expected);
  });
});
