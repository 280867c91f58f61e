// SPDX-License-Identifier: Apache-2.0

import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';
import { KsqlAccess } from '../../handlers/environmentClients';
import { Around, FakeWorld, refusal } from './FakeWorld';

const CREATE = /^CREATE STREAM (\w+) WITH \(KAFKA_TOPIC='([\w.-]+)'\) AS/;
const DROP = /^DROP STREAM IF EXISTS `(\w+)`( DELETE TOPIC)?;$/;
const TERMINATE = /^TERMINATE (\w+);$/;

const base = { statementText: '', warnings: [] };

/** A ksqlDB that knows just the statements of operations. What it was told to make takes one look at its command to show as made. */
export function fakeKsqldb(world: FakeWorld, around: Around): KsqlAccess {
  const { state } = world;

  function list(): KsqlEntity[] {
    const sources = Object.entries(state.sources).map(([name, source]) => ({
      name,
      ...source,
    }));
    const ofType = (type: string) =>
      sources.filter(source => source.type === type);
    return [
      { ...base, type: 'streams', sources: ofType('STREAM') },
      { ...base, type: 'tables', sources: ofType('TABLE') },
      {
        ...base,
        type: 'topics',
        topics: Object.keys(state.kafka).map(name => ({ name, replicas: [3] })),
      },
      {
        ...base,
        type: 'queries',
        queries: Object.entries(state.queries).map(([id, { sink }]) => ({
          id,
          text: '',
          sinks: [sink],
          sinkTopics: [],
          queryType: 'PERSISTENT',
          state: 'RUNNING',
          stateCounts: {},
        })),
      },
    ];
  }

  function create(name: string, topic: string): KsqlEntity[] {
    if (state.sources[name]) throw refusal(400, 40001);
    state.sources[name] = { type: 'STREAM', topic };
    state.queries[`CSAS_${name}`] = { sink: name };
    state.kafka[topic] ??= { partitions: 6, records: 0 };
    state.subjects[`${topic}-value`] = [{ version: 1, schema: '"string"' }];
    world.index(topic);
    return [
      {
        ...base,
        type: 'currentStatus',
        commandId: `stream/${name}/create`,
        commandStatus: { status: 'EXECUTING', message: '' },
      },
    ];
  }

  function run(text: string): KsqlEntity[] {
    const [, created, topic] = CREATE.exec(text) ?? [];
    if (created && topic) return create(created, topic);
    const [, dropped, deletesTopic] = DROP.exec(text) ?? [];
    if (dropped) {
      const source = state.sources[dropped];
      delete state.sources[dropped];
      if (deletesTopic && source) {
        delete state.subjects[`${source.topic}-value`];
        world.removeTopic(source.topic);
      }
      return [];
    }
    const [, query] = TERMINATE.exec(text) ?? [];
    if (!query || !state.queries[query]) throw refusal(400, 40001);
    delete state.queries[query];
    return [];
  }

  return {
    execute: ({ text, isReadOnly }) =>
      isReadOnly
        ? around('list', 'read', async () => list())
        : around(text.split(' ')[0] ?? '', 'write', async () => {
            const entities = run(text);
            world.writes.push(text.split(' ')[0] ?? '');
            return entities;
          }),
    readCommandStatus: () =>
      around('readCommandStatus', 'read', async () => ({
        status: 'SUCCESS',
        message: '',
      })),
    openQuery: () => {
      throw new Error('No query is expected');
    },
  };
}
