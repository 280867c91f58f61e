// SPDX-License-Identifier: Apache-2.0
import type { TopicEntity } from '../catalog/CatalogEntity';
import type { Clock } from '../clock';
import {
  rememberAll,
  rememberMap,
  type Restorable,
  type Restore,
} from '../Restore';
import type { ConnectorSpec } from '../scenario';
import type { KafkaActivity } from '../traffic/KafkaActivity';

/** From an order to restart until the connector runs. */
const START_MS = 5_000;

/** What a connector does; `PROVISIONING` while it starts. */
export type ConnectorState =
  { state: 'RUNNING' | 'PROVISIONING' } | { state: 'FAILED'; trace: string };

/** A connector on its cluster. */
export interface WorldConnector {
  readonly clusterId: string;
  readonly spec: ConnectorSpec;
  readonly now: ConnectorState;
}

/** Why a connector does not run, and which topics nobody writes to because of that. */
interface Failure {
  readonly trace: string;
  readonly silenced: readonly TopicEntity[];
}

/** The connectors of one environment. A source that has failed writes nothing. */
export class Connectors implements Restorable {
  /** By cluster and name. */
  private readonly failures = new Map<string, Failure>();
  private readonly startedAtMs = new Map<string, number>();

  constructor(
    private readonly options: {
      specs: readonly ConnectorSpec[];
      /** Of connectors that name none. */
      firstClusterId: string;
      topicIn: (clusterId: string, name: string) => TopicEntity | undefined;
      activity: Pick<KafkaActivity, 'silence' | 'silentSinceMs' | 'resume'>;
      clock: Clock;
    },
  ) {}

  /** Lets those fail that the scenario wants so; when their topics are there. */
  load(): void {
    for (const spec of this.options.specs) {
      if (spec.failed !== undefined) this.break(spec, spec.failed);
    }
  }

  /** On one cluster, in the order of the scenario. */
  of(clusterId: string): WorldConnector[] {
    return this.options.specs
      .filter(spec => this.clusterOf(spec) === clusterId)
      .map(spec => ({ clusterId, spec, now: this.stateOf(spec) }));
  }

  find(clusterId: string, name: string): WorldConnector | undefined {
    return this.of(clusterId).find(({ spec }) => spec.name === name);
  }

  /** Lets the connectors of this name fail, on whichever cluster. @returns what they are now. */
  fail(name: string, trace: string): WorldConnector[] {
    return this.named(name).map(spec => {
      this.break(spec, trace);
      return this.told(spec);
    });
  }

  /** Lets the connectors of this name run as if nothing had been. @returns what they are now. */
  mend(name: string): WorldConnector[] {
    return this.named(name).map(spec => {
      this.repair(spec);
      return this.told(spec);
    });
  }

  /** It helps, some seconds later. */
  restart({ spec }: WorldConnector): void {
    this.repair(spec);
    this.startedAtMs.set(this.keyOf(spec), this.options.clock().getTime());
  }

  remember(): Restore {
    return rememberAll([
      { remember: () => rememberMap(this.failures) },
      { remember: () => rememberMap(this.startedAtMs) },
    ]);
  }

  private break(spec: ConnectorSpec, trace: string): void {
    const { activity, clock, topicIn } = this.options;
    if (this.failures.has(this.keyOf(spec))) return;
    const silenced = writtenBy(spec).flatMap(name => {
      const topic = topicIn(this.clusterOf(spec), name);
      const isSilent = topic && activity.silentSinceMs(topic) !== undefined;
      return topic && !isSilent ? topic : [];
    });
    for (const topic of silenced) activity.silence(topic, clock().getTime());
    this.failures.set(this.keyOf(spec), { trace, silenced });
  }

  private repair(spec: ConnectorSpec): void {
    const failure = this.failures.get(this.keyOf(spec));
    failure?.silenced.forEach(topic => this.options.activity.resume(topic));
    this.failures.delete(this.keyOf(spec));
  }

  private stateOf(spec: ConnectorSpec): ConnectorState {
    const failure = this.failures.get(this.keyOf(spec));
    if (failure) return { state: 'FAILED', trace: failure.trace };
    const startedAtMs = this.startedAtMs.get(this.keyOf(spec)) ?? -Infinity;
    const isStarting = this.options.clock().getTime() - startedAtMs < START_MS;
    return { state: isStarting ? 'PROVISIONING' : 'RUNNING' };
  }

  private named(name: string): ConnectorSpec[] {
    return this.options.specs.filter(spec => spec.name === name);
  }

  private told(spec: ConnectorSpec): WorldConnector {
    return { clusterId: this.clusterOf(spec), spec, now: this.stateOf(spec) };
  }

  private clusterOf({ cluster }: ConnectorSpec): string {
    return cluster ?? this.options.firstClusterId;
  }

  private keyOf(spec: ConnectorSpec): string {
    return `${this.clusterOf(spec)} ${spec.name}`;
  }
}

function writtenBy({ type, config }: ConnectorSpec): string[] {
  const topic = config['kafka.topic'];
  return type === 'source' && topic !== undefined ? [topic] : [];
}
