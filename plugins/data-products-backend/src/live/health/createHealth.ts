// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  GroupLag,
  Measured,
  OutputPort,
  PortHealth,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FeedFailuresProvider,
  LiveConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { SubjectStore } from '../../governance/subjects/types';
import { attainmentOf, LONGEST_PERIOD_HOURS } from '../freshness/attainment';
import { hourOf, JudgedHour } from '../freshness/byHour';
import { objectivesOf } from '../objectivesOf';
import { SampleStore, StoredHour, StoredTopic } from '../samples/types';
import { SourceOf } from '../sources/createSources';
import { TopicGroups, TopicLagHours } from '../types';
import { NOT_MEASURED_YET, unknown } from '../unknownFigure';
import { readFeedFailures } from './createFeeds';
import { figureOf, worstOf } from './figure';
import { lastSchemaChangeOf } from './lastSchemaChangeOf';
import { runbookUrlOf } from './runbookUrlOf';
import { toRates } from './toRates';

export const NO_CLUSTER = unknown(
  'notConfigured',
  'The stream catalog does not tell which Kafka cluster the topic is on.',
);

export interface HealthOptions {
  samples: Pick<SampleStore, 'topics' | 'hours'>;
  groups: TopicGroups;
  lagHours: TopicLagHours;
  subjects: Pick<SubjectStore, 'settings'>;
  feeds: readonly FeedFailuresProvider[];
  sourceOf: SourceOf;
  live: LiveConfig;
  now: () => number;
  logger: LoggerService;
}

/** How a product is doing, from what is kept of it: no cluster is asked. */
export type ReadHealth = (product: DataProduct) => Promise<ProductHealth>;

/** A port with what is kept of it. */
interface KeptPort {
  port: OutputPort;
  stored: StoredTopic | undefined;
  hours: StoredHour[];
  lagHours: JudgedHour[];
  lags: Measured<GroupLag[]>;
}

export function createHealth(options: HealthOptions): ReadHealth {
  const { samples, groups, lagHours, subjects, sourceOf, live, now } = options;

  async function portsOf({ outputPorts }: DataProduct): Promise<KeptPort[]> {
    const located = outputPorts.flatMap(({ clusterId, name }) =>
      clusterId === undefined ? [] : { clusterId, topic: name },
    );
    const fromHour = hourOf(now()) - LONGEST_PERIOD_HOURS;
    const [stored, lags, hoursOfLag] = await Promise.all([
      samples.topics(located),
      groups.lagsOf(located),
      lagHours.hoursOf(located, fromHour),
    ]);
    const hours = await samples.hours(
      stored.flatMap(topic => topic?.id ?? []),
      fromHour,
    );
    return outputPorts.map(port => {
      const index = located.findIndex(
        ({ clusterId, topic }) =>
          clusterId === port.clusterId && topic === port.name,
      );
      const ofPort = stored[index];
      return {
        port,
        stored: ofPort,
        hours: (ofPort && hours.get(ofPort.id)) ?? [],
        lagHours: hoursOfLag[index] ?? [],
        lags: port.clusterId ? (lags[index] ?? NOT_MEASURED_YET) : NO_CLUSTER,
      };
    });
  }

  function healthOf(
    environmentId: string,
    { port, stored, hours, lags }: KeptPort,
  ): PortHealth {
    const { clusterId, name: topic } = port;
    const source = clusterId ? sourceOf(environmentId, clusterId) : NO_CLUSTER;
    const nowMs = now();
    const when = { nowMs, intervalMs: live.intervalMs };
    const about = {
      topic,
      clusterId,
      worstLag: worstOf(lags, when),
      rates: toRates(
        hours.flatMap(({ rates }) => rates),
        nowMs,
      ),
    };
    if ('status' in source) {
      return {
        ...about,
        lastRecordAt: source,
        recordsPerSecond: source,
        deadLetters: source,
        worstLag: source,
      };
    }
    const { known, problems } = stored?.state ?? { known: {}, problems: {} };
    return {
      ...about,
      lastRecordAt: figureOf(
        { known: known.lastRecordAt, problem: problems.lastRecordAt },
        when,
      ),
      recordsPerSecond: figureOf(
        { known: known.recordsPerSecond, problem: problems.recordsPerSecond },
        when,
      ),
      deadLetters: figureOf(
        { known: known.deadLetters, problem: problems.deadLetters },
        when,
      ),
    };
  }

  return async product => {
    const [ports, lastSchemaChange, feedFailures] = await Promise.all([
      portsOf(product),
      lastSchemaChangeOf(product, subjects),
      readFeedFailures(product, { ...options, providers: options.feeds }),
    ]);
    const objectives = objectivesOf(product, live.objectives);
    const keptOver = (
      promised: number | undefined,
      hoursOf: (port: KeptPort) => JudgedHour[],
    ) =>
      promised === undefined ? [] : attainmentOf(ports.map(hoursOf), now());
    return {
      ports: ports.map(port => healthOf(product.environmentId, port)),
      objectives,
      attainment: {
        freshness: keptOver(objectives?.freshnessSeconds, port => port.hours),
        lag: keptOver(objectives?.lagSeconds, port => port.lagHours),
      },
      lastSchemaChange,
      feedFailures,
      runbookUrl: runbookUrlOf(product),
      recoveryUrl: live.recoveryUrl,
    };
  };
}
