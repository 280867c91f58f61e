// SPDX-License-Identifier: Apache-2.0

import {
  FaultEffect,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { ENVIRONMENT_ID } from '../../__testUtils__/plans';
import {
  scenarioOf,
  simulatedRegistry,
} from '../../schemas/__testUtils__/simulatedRegistry';
import { createSubjectStore } from './createSubjectStore';
import { readSettings } from './readSettings';
import { SubjectStore } from './types';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const DAY = 24 * 60 * 60 * 1000;
const SUBJECTS = ['a-value', 'b-value', 'c-value'];

const ROUTES = ['schemaRegistry.subjectConfig'];

// prettier-ignore
const FAILURES: [string, FaultEffect, RegExp][] = [
  ['a closed connection',  { kind: 'reset' },                                  /no whole answer/],
  ['half an answer',       { kind: 'resetInBody' },                            /no whole answer/],
  ['a time-out',           { kind: 'hang' },                                   /not answered in time/],
  ['401',                  { kind: 'status', status: 401 },                    /with 401/],
  ['403',                  { kind: 'status', status: 403 },                    /with 403/],
  ['429',                  { kind: 'status', status: 429, body: 'empty' },     /with 429/],
  ['500',                  { kind: 'status', status: 500 },                    /with 500/],
  ['503 with HTML',        { kind: 'status', status: 503, body: 'html' },      /with 503/],
  ['an empty 200',         { kind: 'emptyBody' },                              /not whole JSON/],
  ['truncated JSON',       { kind: 'truncatedJson' },                          /not whole JSON/],
];

describe('settings of subjects, of which the registry answers for one with', () => {
  let simulator: Simulator;
  let subjects: SubjectStore;
  const clock = { ms: 0 };

  const read = () =>
    readSettings(
      {
        environmentId: ENVIRONMENT_ID,
        // Long enough for a busy machine.
        registry: simulatedRegistry(simulator, { timeoutMs: 2_000 }),
        index: {
          subjects: async () =>
            new Map(
              SUBJECTS.map(subject => [
                subject,
                { subject, version: 1, schemaKey: subject },
              ]),
            ),
        },
        subjects,
        onChange: async () => {},
        now: () => new Date(clock.ms),
      },
      new AbortController().signal,
    );
  const settings = async () => [
    ...(await subjects.settings(ENVIRONMENT_ID, SUBJECTS)).values(),
  ];

  beforeAll(async () => {
    simulator = await startSimulator({
      scenario: scenarioOf(
        SUBJECTS.map(name => ({
          name,
          compatibility: 'FULL',
          versions: [{ schema: { type: 'string' } }],
        })),
      ),
    });
    const { knex } = await openStore(databases, 'SQLITE_3');
    subjects = createSubjectStore(knex);
    await read();
  });
  afterEach(() => simulator.faults.clear());
  afterAll(() => simulator.stop());

  test.each(FAILURES)(
    '%s, keep what was known of it, and are read again',
    async (_case, effect, cause) => {
      const before = await settings();
      clock.ms += DAY;
      simulator.faults.add({ routes: ROUTES, times: 1, ...effect });

      expect(await read()).toMatchObject({
        read: 2,
        failed: 1,
        cause: expect.stringMatching(cause),
      });
      const after = await settings();
      expect(after.map(({ compatibility }) => compatibility)).toEqual(
        before.map(({ compatibility }) => compatibility),
      );

      expect(await read()).toEqual({ read: 1, failed: 0, left: 0 });
    },
  );
});
