// SPDX-License-Identifier: Apache-2.0
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringify } from 'yaml';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { FakeFactProvider } from '../__testUtils__/FakeFactProvider';
import { aGovernance } from '../__testUtils__/shop';
import { createDefinitions } from './createDefinitions';
import { createDefinitionStore } from './createDefinitionStore';
import { parseDefinitionText, stepsOf } from './parseDefinitionText';
import { readDefinitionFiles } from './readDefinitionFiles';

const databases = createTestDatabases();

describe('parseDefinitionText', () => {
  const TEXT = [
    'id: governance',
    'checks:',
    '  - id: one',
    '  - id: two',
    '    weight: 0',
    '---',
    'id: other',
  ].join('\n');

  // prettier-ignore
  test.each<[string, number]>([
    ['',                   1],
    ['id',                 1],
    ['checks[0]',          3],
    ['checks[1].weight',   5],
    ['checks[1].title',    4],
    ['nothing.like[7].it', 1],
  ])('knows the line of %j', (at, line) => {
    expect(parseDefinitionText('a.yaml', TEXT).sources[0]!.lineOf!(at)).toBe(line);
  });

  it('tells documents of one file apart', () => {
    const { sources } = parseDefinitionText('a.yaml', TEXT);
    expect(sources.map(({ place }) => place)).toEqual(['a.yaml#1', 'a.yaml#2']);
    expect(sources[1]!.lineOf!('id')).toBe(7);
  });

  it('reads the others when one is no YAML', () => {
    const { sources, problems } = parseDefinitionText(
      'a.yaml',
      'id: [one\n---\nid: two',
    );
    expect(problems).toMatchObject([
      { place: expect.stringMatching(/^a\.yaml#1:\d$/) },
    ]);
    expect(sources).toMatchObject([{ definition: { id: 'two' } }]);
  });
});

test('stepsOf reads a path', () => {
  expect(stepsOf('checks[3].condition.rules')).toEqual([
    'checks',
    3,
    'condition',
    'rules',
  ]);
});

describe('definitions in files', () => {
  const folder = createMockDirectory();
  const file = (name: string) => path.join(folder.path, 'cards', name);

  async function open() {
    folder.clear();
    await mkdir(path.join(folder.path, 'cards'));
    const knex = await openDatabase(databases);
    const logger = mockServices.logger.mock();
    const provider = new FakeFactProvider();
    const time = { now: new Date('2026-11-02T09:00:00.000Z') };
    const store = createDefinitionStore(knex);
    /** As after a start. */
    const start = () =>
      createDefinitions({
        store,
        added: () => [],
        readTexts: () => readDefinitionFiles(['cards'], folder.path),
        facts: () =>
          provider.facts.map(fact => ({ ...fact, provider: 'shop' })),
        logger,
        now: () => time.now,
      });
    return { logger, start, store, time };
  }
  const write = (name: string, definition: object) =>
    writeFile(file(name), stringify(definition));
  const summary = ({
    evaluators,
    problems,
  }: Awaited<ReturnType<ReturnType<typeof createDefinitions>['refresh']>>) => ({
    loaded: evaluators.map(
      ({ scorecard: { id, version } }) => `${id} ${version}`,
    ),
    problems: problems.map(({ place }) => place),
  });

  it('are read again when a text changes, in the order of their names', async () => {
    const { start } = await open();
    const definitions = start();
    await write('b.yaml', aGovernance());
    await write('a.yml', aGovernance({ id: 'basics' }));
    await write('notes.txt', {});
    expect(summary(await definitions.refresh()).loaded).toEqual([
      'basics 1',
      'governance 1',
    ]);
    expect(await definitions.refresh()).toBe(definitions.current());

    await write('b.yaml', aGovernance({ version: 2 }));
    expect(summary(await definitions.refresh()).loaded).toEqual([
      'basics 1',
      'governance 2',
    ]);
  });

  it('with a problem are told with file and line, once, and stop no other', async () => {
    const { start, logger } = await open();
    const definitions = start();
    await write('a.yaml', aGovernance({ id: 'basics' }));
    const text = stringify(aGovernance());
    await writeFile(file('b.yaml'), text.replace('weight: 1', 'weight: -1'));
    const line =
      text.split('\n').findIndex(each => each.includes('weight: 1')) + 1;

    const loaded = summary(await definitions.refresh());
    expect(loaded.loaded).toEqual(['basics 1']);
    expect(loaded.problems).toEqual([`cards/b.yaml:${line}`]);
    await write('a.yaml', aGovernance({ id: 'basics', version: 2 }));
    await definitions.refresh();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  // prettier-ignore
  test.each<[string, () => Promise<void>]>([
    ['has a problem',       () => write('b.yaml', { ...aGovernance({ version: 2 }), levels: 'none' })],
    ['is no YAML any more', () => writeFile(file('b.yaml'), 'id: [')],
    ['cannot be read',      () => rm(path.join(folder.path, 'cards'), { recursive: true })],
  ])('go on counting as they were when what comes next %s, also after a start', async (_case, spoil) => {
    const { start } = await open();
    const definitions = start();
    await write('b.yaml', aGovernance());
    await definitions.refresh();
    await spoil();

    for (const each of [definitions, start()]) {
      const { evaluators, problems } = await each.refresh();
      expect(evaluators.map(({ scorecard }) => scorecard.version)).toEqual([1]);
      expect(problems[0]!.message).toContain(
        'the last definition without a problem goes on counting',
      );
    }
  });

  it('count no more once they are taken away', async () => {
    const { start } = await open();
    const definitions = start();
    await write('a.yaml', aGovernance({ id: 'basics' }));
    await write('b.yaml', aGovernance());
    await definitions.refresh();
    await rm(file('b.yaml'));

    expect(summary(await definitions.refresh())).toEqual({
      loaded: ['basics 1'],
      problems: [],
    });
  });

  it('keep their versions, each noted once by however many back ends', async () => {
    const { start, store, time } = await open();
    await write('b.yaml', aGovernance());
    await Promise.all([start().refresh(), start().refresh()]);
    time.now = new Date('2026-11-03T09:00:00.000Z');
    await write('b.yaml', aGovernance({ version: 2, title: 'Care' }));
    await start().refresh();
    await start().refresh();

    expect(await store.versions('governance')).toMatchObject([
      { version: 2, firstSeenAt: '2026-11-03T09:00:00.000Z' },
      { version: 1, firstSeenAt: '2026-11-02T09:00:00.000Z' },
    ]);
  });

  it('of a domain make it stricter for what is in it', async () => {
    const { start } = await open();
    await write('a.yaml', aGovernance());
    await write('b.yaml', {
      scorecard: 'governance',
      domainRef: 'domain:default/payments',
      version: 1,
      thresholds: [
        {
          check: 'is-described',
          condition: {
            fact: 'shop.described',
            rules: [
              { when: { atLeast: 0.9 }, then: 'pass' },
              { when: { below: 0.9 }, then: 'fail' },
            ],
          },
        },
      ],
    });
    const { evaluators, problems } = await start().refresh();
    expect(problems).toEqual([]);
    const check = evaluators[0]!.scorecard.checks.find(
      ({ id }) => id === 'is-described',
    );
    expect(check!.stricter).toMatchObject([
      { domainRef: 'domain:default/payments' },
    ]);
  });
});
