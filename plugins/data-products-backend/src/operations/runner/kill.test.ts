// SPDX-License-Identifier: Apache-2.0

import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import knexFactory from 'knex';
import {
  DurableDatabase,
  durableDatabases,
} from '../../robustness/__testUtils__/durableDatabase';
import { createJournal } from '../journal/createJournal';
import { OperationAction } from '../types';
import { ChildWork } from './__testUtils__/operationsChild';
import { aPlan, aTarget } from './__testUtils__/plans';

// Two processes for each case, each of which compiles what it loads.
jest.setTimeout(120_000);

const ENVIRONMENT_ID = 'env-shop01';
const ORDERS = 'lsrc-shop01:lkc-shop01:orders';

/** Of the topic `orders`, which says something else before. */
const edit: OperationAction[] = [
  {
    type: 'setTopicAttributes',
    qualifiedName: ORDERS,
    description: 'Orders that were paid',
  },
  { type: 'setTag', qualifiedName: ORDERS, tag: 'PII', isOn: false },
];
/** With an attribute that is not defined. It is tried to be bound anew, and to be changed. */
const refused: OperationAction = {
  type: 'setBusinessMetadata',
  qualifiedName: 'lsrc-shop01:lkc-shop01:checkout-debug',
  metadata: 'DataProduct',
  values: [{ name: 'undefined', value: 'x' }],
};

describe.each(durableDatabases)(
  'a process that is killed while it works on an operation in $name',
  ({ create }) => {
    let database: DurableDatabase;
    let simulator: Simulator;

    beforeEach(async () => {
      database = await create();
      simulator = await startSimulator({ scenario: 'small-shop' });
    });
    afterEach(async () => {
      await simulator.stop();
      await database.destroy();
    });

    /** @returns The signal that ended the process. */
    async function live(work: Pick<ChildWork, 'plan' | 'undo' | 'dieAt'>) {
      const argument: ChildWork = {
        ...work,
        database: database.alone,
        environmentId: ENVIRONMENT_ID,
        environmentUrl: simulator.environmentUrl(ENVIRONMENT_ID),
      };
      const child = fork(
        path.join(__dirname, '__testUtils__/operationsChild.ts'),
        [JSON.stringify(argument)],
        {
          execArgv: [
            '--require',
            require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          ],
          env: { ...process.env, NODE_ENV: 'development' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        },
      );
      await once(child, 'exit');
      return child.signalCode ?? child.exitCode;
    }

    async function look<T>(
      read: (knex: ReturnType<typeof knexFactory>) => Promise<T>,
    ): Promise<T> {
      const knex = knexFactory(database.alone);
      try {
        return await read(knex);
      } finally {
        await knex.destroy();
      }
    }

    /** Stands in for the time that the claim of a killed process lasts. */
    const letClaimExpire = () =>
      look(knex =>
        knex('operations').update({ lease_until: '2000-01-01T00:00:00.000Z' }),
      );

    const orders = () => {
      const entity = simulator.world
        .environment(ENVIRONMENT_ID)
        .findEntity('kafka_topic', ORDERS);
      return { tags: entity?.tags, description: entity?.description };
    };
    const written = () =>
      ['updateEntity', 'addTags', 'removeTag'].map(route =>
        simulator.requests.count({ route: `streamCatalog.${route}` }),
      );

    const planOf = (actions: OperationAction[]) => ({
      ...aPlan('edit', {
        ...aTarget('orders', actions),
        qualifiedNames: [ORDERS],
      }),
      environmentId: ENVIRONMENT_ID,
    });
    const onlyOperation = async () => {
      const { items } = await look(knex =>
        createJournal(knex).ofRequester('user:default/elif', {
          limit: 2,
          offset: 0,
        }),
      );
      expect(items).toHaveLength(1);
      return items[0];
    };

    // prettier-ignore
    test.each<[string, OperationAction[], NonNullable<ChildWork['dieAt']>, string]>([
    ['before its first write',            edit,             { write: 1, when: 'before' }, 'succeeded'],
    ['after a write that it did not journal', edit,         { write: 2, when: 'after' },  'succeeded'],
    ['in the middle of undoing',          [...edit, refused], { write: 5, when: 'after' }, 'failed'],
  ])('leaves it to another one: %s', async (_case, actions, dieAt, state) => {
    const before = orders();
    const plan = planOf(actions);
    expect(await live({ plan, dieAt })).toBe('SIGKILL');
    await letClaimExpire();
    expect(await live({})).toBe(0);

    const operation = await onlyOperation();
    expect(operation?.state).toBe(state);
    expect(orders()).toEqual(
      state === 'failed'
        ? before
        : { tags: ['DataProduct'], description: 'Orders that were paid' },
    );
    // Each write was sent once, and each that was undone once back.
    expect(written()).toEqual(state === 'failed' ? [2, 1, 1] : [1, 0, 1]);
  });

    it('leaves it to another one: in the middle of undoing what was over', async () => {
      const before = orders();
      expect(await live({ plan: planOf(edit) })).toBe(0);
      const undo = (await onlyOperation())?.id;
      const dieAt = { write: 1, when: 'after' } as const;
      expect(await live({ undo, dieAt })).toBe('SIGKILL');
      expect((await onlyOperation())?.state).toBe('undoing');
      await letClaimExpire();
      expect(await live({})).toBe(0);

      expect((await onlyOperation())?.state).toBe('undone');
      expect(orders()).toEqual(before);
      expect(written()).toEqual([2, 1, 1]);
    });
  },
);
