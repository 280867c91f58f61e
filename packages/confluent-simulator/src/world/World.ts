// SPDX-License-Identifier: Apache-2.0
import type { Clock } from './clock';
import type { Scenario } from './scenario';
import { kafkaView, type KafkaView } from './traffic/kafkaView';
import { WorldEnvironment } from './WorldEnvironment';

/** What there is of one environment, in numbers. */
export interface EnvironmentSummary {
  id: string;
  name: string;
  package: string;
  clusters: number;
  /** In Kafka, whether the catalog knows them or not. */
  topics: number;
  /** Topics that the catalog is to know, if some time later. */
  indexedTopics: number;
  /** Topics by the id of their cluster. */
  topicsByCluster: Record<string, number>;
  subjects: number;
  /** Topics by tag. */
  tags: Record<string, number>;
}

/** Everything the simulator knows. What is asked over HTTP is answered from here and nowhere else. */
export class World {
  private readonly byId: ReadonlyMap<string, WorldEnvironment>;

  constructor(
    scenario: Scenario,
    private readonly clock: Clock,
  ) {
    const startsAt = new Date(scenario.startsAt);
    if (Number.isNaN(startsAt.getTime())) {
      throw new Error(`'${scenario.startsAt}' is not a time to start at`);
    }
    // What the scenario leaves undated is of its start, what happens later of its own time.
    let isLoading = true;
    const worldClock: Clock = () => (isLoading ? startsAt : clock());
    this.byId = new Map(
      scenario.environments.map(spec => [
        spec.id,
        new WorldEnvironment(spec, worldClock),
      ]),
    );
    isLoading = false;
    for (const environment of this.byId.values()) environment.startKsqldb();
  }

  environments(): WorldEnvironment[] {
    return [...this.byId.values()];
  }

  find(environmentId: string): WorldEnvironment | undefined {
    return this.byId.get(environmentId);
  }

  /**
   * The environment of that id; the only one when there is only one.
   * @throws Error when there is none, or no id and several.
   */
  environment(environmentId?: string): WorldEnvironment {
    const [first, ...others] = this.environments();
    const found =
      environmentId === undefined && others.length === 0
        ? first
        : this.byId.get(environmentId ?? '');
    if (!found) {
      const ids = [...this.byId.keys()].join(', ');
      throw new Error(
        environmentId === undefined
          ? `Say which environment: ${ids}`
          : `There is no environment '${environmentId}'; there are ${ids}`,
      );
    }
    return found;
  }

  now(): Date {
    return this.clock();
  }

  /** What goes on in the Kafka clusters now. */
  kafka(): KafkaView {
    return kafkaView(this.environments(), this.now());
  }

  summary(): EnvironmentSummary[] {
    return this.environments().map(environment => {
      const topics = environment.topics();
      return {
        id: environment.id,
        name: environment.spec.name,
        package: environment.spec.package,
        clusters: environment.spec.clusters.length,
        topics: topics.length,
        indexedTopics: topics.filter(topic => environment.isIndexed(topic))
          .length,
        topicsByCluster: countOf(topics.map(topic => topic.clusterId)),
        subjects: environment.registry.subjectNames({}).length,
        tags: countOf(topics.flatMap(topic => topic.tags)),
      };
    });
  }
}

function countOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
