// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import {
  failure,
  FakeRegistry,
} from '../../schemas/__testUtils__/FakeRegistry';
import { createSubjectStore } from './createSubjectStore';
import { readSettings } from './readSettings';

const databases = createTestDatabases();
const ENVIRONMENT = 'env-7k2mq9';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So many subjects of one version each, in the index and in the registry. */
async function open(count = 1) {
  const { knex } = await openStore(databases, 'SQLITE_3');
  const subjects = createSubjectStore(knex);
  const registry = new FakeRegistry();
  const names = Array.from({ length: count }, (_, index) => `topic-${index}`);
  const indexed = new Map(
    names.map(subject => [
      subject,
      { subject, version: 1, schemaKey: `.:${subject}` },
    ]),
  );
  for (const subject of names) registry.register(subject);
  const clock = { ms: Date.parse('2026-11-22T12:00:00.000Z') };
  const onChange = jest.fn(async (_changed: ReadonlySet<string>) => {});
  const run = (signal = new AbortController().signal) =>
    readSettings(
      {
        environmentId: ENVIRONMENT,
        registry,
        index: { subjects: async () => indexed },
        subjects,
        onChange,
        now: () => new Date(clock.ms),
      },
      signal,
    );
  const newVersion = (subject: string) => {
    registry.register(subject);
    indexed.set(subject, { subject, version: 2, schemaKey: `.:${subject}-2` });
  };
  const known = async () => [...(await subjects.known(ENVIRONMENT)).keys()];
  return { registry, indexed, clock, onChange, run, newVersion, known };
}

const subjectsTold = (onChange: jest.Mock) =>
  onChange.mock.calls.flatMap(([changed]) => [...changed]);

describe('readSettings', () => {
  it('reads and tells everything once, then nothing for a day', async () => {
    const { run, onChange, registry, clock } = await open(2);
    expect(await run()).toEqual({ read: 2, failed: 0, left: 0 });
    expect(subjectsTold(onChange)).toEqual(['topic-0', 'topic-1']);
    registry.asked.length = 0;

    clock.ms += DAY - 1;
    expect(await run()).toEqual({ read: 0, failed: 0, left: 0 });
    expect(registry.asked).toEqual([]);

    clock.ms += 1;
    expect(await run()).toMatchObject({ read: 2 });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells a level that differs', async () => {
    const { run, onChange, registry, clock } = await open(2);
    await run();
    registry.levels.set('topic-1', 'NONE');
    onChange.mockClear();
    clock.ms += DAY;
    await run();
    expect(subjectsTold(onChange)).toEqual(['topic-1']);
  });

  it('tells a new version at once', async () => {
    const { run, onChange, newVersion } = await open(2);
    await run();
    onChange.mockClear();
    newVersion('topic-0');
    expect(await run()).toMatchObject({ read: 1 });
    expect(subjectsTold(onChange)).toEqual(['topic-0']);
  });

  it('tells a verdict that was not possible before', async () => {
    const { run, onChange, registry, newVersion, clock } = await open(1);
    await run();
    registry.failures.set(
      'checkCompatibility',
      failure('checkCompatibility', 422),
    );
    newVersion('topic-0');
    await run();
    registry.failures.clear();
    onChange.mockClear();
    clock.ms += DAY;
    await run();
    expect(subjectsTold(onChange)).toEqual(['topic-0']);
  });

  it('forgets what no product uses', async () => {
    const { run, indexed, known } = await open(2);
    await run();
    indexed.delete('topic-0');
    await run();
    expect(await known()).toEqual(['topic-1']);
  });

  it('keeps what it knows of a subject that fails, and reads it the next time', async () => {
    const { run, registry, known, clock } = await open(1);
    await run();
    clock.ms += DAY;
    registry.failures.set(
      'compatibilityLevel',
      failure('compatibilityLevel', 503),
    );
    expect(await run()).toMatchObject({
      read: 0,
      failed: 1,
      cause: expect.stringContaining('503'),
    });
    expect(await known()).toEqual(['topic-0']);
    registry.failures.clear();
    expect(await run()).toEqual({ read: 1, failed: 0, left: 0 });
  });

  it('does not count a subject that is gone as a failure', async () => {
    const { run, registry } = await open(1);
    registry.failures.set(
      'compatibilityLevel',
      failure('compatibilityLevel', 404, 40401),
    );
    expect(await run()).toEqual({ read: 0, failed: 0, left: 0 });
  });

  it('gives up when everything fails', async () => {
    const { run, registry } = await open(300);
    registry.failures.set(
      'compatibilityLevel',
      failure('compatibilityLevel', 403),
    );
    const { failed, left } = await run();
    expect(failed).toBeGreaterThanOrEqual(20);
    expect(failed).toBeLessThan(25);
    expect(left).toBe(300 - failed);
  });

  it('stops when it is told to', async () => {
    const { run } = await open(1);
    await expect(run(AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
