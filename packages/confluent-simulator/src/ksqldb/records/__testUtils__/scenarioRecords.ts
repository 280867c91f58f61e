// SPDX-License-Identifier: Apache-2.0
import { SCENARIOS, type ScenarioName } from '../../../scenarios/scenarios';
import { World } from '../../../world/World';
import type { Column, Source } from '../../engine/types';
import { columnsOfSchema } from '../columnsOfSchema';
import { topicRecords, type TopicRecordsOptions } from '../topicRecords';

export const NOW_MS = Date.parse('2026-11-22T09:00:00Z');
export const START_MS = NOW_MS - 60 * 60 * 1000;

/** What opens the records of the topics of a scenario's first environment, as they are in an hour. */
export function scenarioRecords(scenario: ScenarioName) {
  const now = new Date(NOW_MS);
  const world = new World(SCENARIOS[scenario]({ now }), () => now);
  const [environment] = world.environments();
  if (!environment) throw new Error(`${scenario} has no environment`);
  const latest = (subject: string) => {
    const known = environment.registry.subjectNames({}).includes(subject);
    return known
      ? environment.registry.versions(subject).at(-1)?.schema
      : undefined;
  };
  const optionsOf = (topic: string): TopicRecordsOptions => ({
    topic,
    schema: latest(`${topic}-value`),
    keySchema: latest(`${topic}-key`),
    isCompacted: environment.topic(topic).cleanupPolicy.includes('compact'),
    startMs: START_MS,
  });

  return {
    optionsOf,
    /** A stream or table of a topic, with the columns of its schema behind these keys. */
    source: (kind: Source['kind'], topic: string, keys: string[]): Source => {
      const options = optionsOf(topic);
      const columns: Column[] = [
        ...keys.map((name): Column => ({
          name,
          type: { base: 'STRING' },
          isKey: true,
        })),
        ...(options.schema ? columnsOfSchema(options.schema) : []).filter(
          ({ name }) => !keys.includes(name),
        ),
      ];
      return {
        name: topic.toUpperCase().replaceAll(/[^A-Z]/g, '_'),
        kind,
        columns,
        topic,
        isWindowed: false,
        isQueryable: true,
        feed: topicRecords(options).feed(columns),
      };
    },
  };
}
