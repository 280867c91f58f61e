// SPDX-License-Identifier: Apache-2.0

import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { WrittenEnvironment } from '../handlers/environmentClients';
import { ExecutablePlan } from '../types';
import { planOf, plans, shop } from './__testUtils__/shopPlans';
import {
  carryOutIn,
  connectShop,
  seenIn,
  undoIn,
} from './__testUtils__/simulatedShop';

// What is not answered is waited for, at each call anew.
jest.setTimeout(120_000);

const databases = createTestDatabases();
let knex: Knex;
let simulator: Simulator;
let environment: WrittenEnvironment;

beforeAll(async () => {
  knex = await databases.init('SQLITE_3');
  await migrate(knex);
  simulator = await startSimulator({ scenario: shop(), limits: false });
  environment = connectShop(simulator);
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.stop());

const run = (plan: ExecutablePlan) => carryOutIn(knex, environment, plan);
const undo = (id: string) => undoIn(knex, environment, id);
const seen = (topic: string) => seenIn(environment, topic);

// prettier-ignore
const faults = [
  ['reset',                 { kind: 'reset' }],
  ['done, but unanswered',  { kind: 'doneUnanswered' }],
  ['half of an answer',     { kind: 'resetInBody' }],
  ['nothing done',          { kind: 'nothingDone' }],
  ['error of an item',      { kind: 'itemError' }],
  ['500 in HTML',           { kind: 'status', status: 500, body: 'html' }],
  ['429',                   { kind: 'status', status: 429, body: 'empty' }],
  ['403',                   { kind: 'status', status: 403 }],
  ['no answer',             { kind: 'hang' }],
] as const;

// Those made from a statement meet the same faults in `faults.test.ts`, without HTTP.
describe.each(Object.keys(plans))('%s', name => {
  test.each(faults)(
    'is done or undone wholly with this at any call: %s',
    async (_case, fault) => {
      const { topic, plan } = planOf(name);
      const before = await seen(topic);
      simulator.requests.clear();
      expect((await run(plan)).state).toBe('succeeded');
      const calls = simulator.requests.count();
      const done = await seen(topic);
      for (let skip = 0; skip < calls; skip++) {
        simulator.reset();
        simulator.faults.add({ ...fault, routes: ['*'], skip, times: 1 });
        const { state, targets } = await run(plan);
        simulator.faults.clear();
        expect({ skip, targets, seen: await seen(topic) }).toEqual({
          skip,
          targets,
          seen: state === 'succeeded' ? done : before,
        });
      }
    },
  );
});

// To find a topic empty takes time, so there those faults must do that each stand for others.
const few = faults.filter(([called]) =>
  ['reset', 'nothing done', '403'].includes(called),
);

describe.each([
  ['publish', faults],
  ['create a blank topic', few],
] as const)('the undo of %s', (name, all) => {
  test.each(all)(
    'takes back all, nothing, or tells what is left with this at any call: %s',
    async (called, fault) => {
      const { topic, plan } = planOf(name);
      const before = await seen(topic);
      const { id } = await run(plan);
      const done = await seen(topic);
      simulator.requests.clear();
      expect((await undo(id)).state).toBe('undone');
      const calls = simulator.requests.count();
      for (let skip = 0; skip < calls; skip++) {
        simulator.reset();
        const operation = await run(plan);
        simulator.faults.add({ ...fault, routes: ['*'], skip, times: 1 });
        const undone = await undo(operation.id).catch(() => operation);
        simulator.faults.clear();
        const left = undone.targets
          .flatMap(({ steps }) => steps)
          .filter(({ state }) => state === 'notUndone');
        const mayLeave = ['403', 'error of an item'].includes(called);
        expect({ skip, left }).toEqual({ skip, left: mayLeave ? left : [] });
        expect(left.filter(({ byHand }) => !byHand)).toEqual([]);
        const expected = undone.state === 'succeeded' ? done : before;
        const now = await seen(topic);
        expect({ skip, now }).toEqual({
          skip,
          now: left.length > 0 ? now : expected,
        });
      }
    },
  );
});
