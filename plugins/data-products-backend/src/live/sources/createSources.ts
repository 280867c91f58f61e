// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentConnection,
  LiveConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { LiveFactsSource, Unknown } from '../types';
import { notConfigured } from '../unknownFigure';
import { createKafkaSource } from './createKafkaSource';
import { createMetricsSource } from './createMetricsSource';
import { RuleDeadLetters } from './createRuleDeadLetters';

/** Who is asked about the topics of a cluster, or why nobody is. */
export type SourceOf = (
  environmentId: string,
  clusterId: string,
) => LiveFactsSource | Unknown;

/** A cluster is asked over the Kafka protocol where that is configured, else the Metrics API of its environment. */
export function createSources(options: {
  environments: readonly EnvironmentConnection[];
  live: LiveConfig;
  ruleDeadLetters: RuleDeadLetters;
  now: () => number;
}): SourceOf {
  const { live, ruleDeadLetters, now } = options;
  const environments = new Map(
    options.environments.map(each => [each.config.id, each]),
  );

  return (environmentId, clusterId) => {
    const environment = environments.get(environmentId);
    if (!environment) return notConfigured(undefined);
    if (live.problems.length > 0) return notConfigured(live.problems);
    if (environment.problems.length > 0) {
      return notConfigured(environment.problems);
    }
    const cluster = environment.kafka.find(
      ({ config }) => config.clusterId === clusterId,
    );
    if (cluster?.client) {
      return createKafkaSource({
        client: cluster.client,
        deadLetterTopics: live.deadLetterTopics,
        ruleDeadLetters: () => ruleDeadLetters(environmentId, clusterId),
        intervalMs: live.intervalMs,
        now,
      });
    }
    // Were the other source taken instead, nobody would learn of the mistake.
    const problems = cluster?.config.protocolProblems;
    if (problems) return notConfigured(problems);
    return environment.metrics
      ? createMetricsSource({ client: environment.metrics, clusterId, now })
      : notConfigured(environment.config.metricsProblems);
  };
}
