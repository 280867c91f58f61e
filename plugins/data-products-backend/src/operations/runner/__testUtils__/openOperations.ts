// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ExecutablePlan, OperationAction, StoredOperation } from '../../types';
import { FakeState, FakeWorld, qualifiedNameOf } from './FakeWorld';
import { Incident, TestProcess } from './TestProcess';
import { VirtualTime } from './VirtualTime';

export const BY = 'user:default/elif';

export const setTag = (topic: string): OperationAction => ({
  type: 'setTag',
  qualifiedName: qualifiedNameOf(topic),
  tag: 'DataProduct',
  isOn: true,
});

export const setDescription = (
  topic: string,
  description: string,
): OperationAction => ({
  type: 'setTopicAttributes',
  qualifiedName: qualifiedNameOf(topic),
  description,
});

/** A world with topics that the catalog knows, and processes that work on it. */
export function openOperations(
  knex: Knex,
  names: string[],
  before: Partial<FakeState> = {},
) {
  const time = new VirtualTime();
  const world = new FakeWorld({
    ...before,
    catalog: Object.fromEntries(
      names.map(name => [qualifiedNameOf(name), { tags: [], metadata: {} }]),
    ),
  });
  const start = (incidents?: Incident[]) =>
    new TestProcess({ knex, world, time, incidents });

  return {
    time,
    world,
    start,
    catalogTopic: (name: string) => world.state.catalog[qualifiedNameOf(name)],
    /** Carries out a plan in one process, to its end. */
    async run(
      plan: ExecutablePlan,
      process = start(),
    ): Promise<StoredOperation> {
      const { id } = await process.operations.submit(plan, { by: BY });
      await time.runUntil(() => process.announced.some(each => each.id === id));
      await process.operations.operationsEnded();
      const operation = await process.operations.byId(id);
      if (!operation) throw new Error('The operation is gone');
      return operation;
    },
  };
}
