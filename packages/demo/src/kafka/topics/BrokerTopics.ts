// SPDX-License-Identifier: Apache-2.0
import type { Admin } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { planTopics, type TopicPlan, type WantedTopic } from './planTopics';

/** For topics to be there. */
const LOOKS = 100;
const LOOK_INTERVAL_MS = 200;

/** The topics that were made on a broker; others there are somebody's own. */
export class BrokerTopics {
  private readonly made = new Set<string>();

  constructor(private readonly admin: Admin) {}

  plan(wanted: readonly WantedTopic[]): TopicPlan {
    return planTopics(wanted, this.made);
  }

  /** @throws Error when the broker does not make them. */
  async create(topics: readonly WantedTopic[]): Promise<void> {
    if (topics.length === 0) return;
    await this.admin.createTopics({
      // kafkajs asks for leaders before the broker knows the topics, and gives up.
      waitForLeaders: false,
      topics: topics.map(({ name, partitions, configs }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: 1,
        configEntries: Object.entries(configs).map(([key, value]) => ({
          name: key,
          value,
        })),
      })),
    });
    const names = topics.map(({ name }) => name);
    await this.untilThere(names);
    names.forEach(name => this.made.add(name));
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.admin.deleteTopics({ topics: [...names] });
    names.forEach(name => this.made.delete(name));
  }

  private async untilThere(names: readonly string[]): Promise<void> {
    for (let look = 1; look <= LOOKS; look += 1) {
      const there = new Set(await this.admin.listTopics());
      if (names.every(name => there.has(name))) return;
      await delay(LOOK_INTERVAL_MS);
    }
    throw new Error(`Kafka has not made ${names.join(', ')}`);
  }
}
