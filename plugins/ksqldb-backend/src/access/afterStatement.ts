// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { StatementFacts } from './StatementFacts';
import { topicsOfNew } from './topicsConcerned';

/** What is known once a statement has been carried out. */
export function afterStatement(
  statement: ClassifiedStatement,
  facts: StatementFacts,
): StatementFacts {
  const { action, sources, sinks } = statement;
  const topicsOf = (names: ClassifiedStatement['sources']) =>
    names.map(({ name }) => facts.topicBySource.get(name));
  switch (action) {
    case 'createStream':
    case 'createTable':
    case 'createStreamAs':
    case 'createTableAs': {
      const topics = topicsOfNew(statement, facts.topicPrefixes);
      const topic = topics.at(-1);
      const [created] = sinks;
      if (!created || topic === undefined) return facts;
      // IF NOT EXISTS leaves what is there, and OR REPLACE its topic, whatever the statement says.
      const topicBySource = facts.topicBySource.has(created.name)
        ? facts.topicBySource
        : new Map(facts.topicBySource).set(created.name, topic);
      return {
        ...facts,
        topicBySource,
        flows:
          sources.length > 0
            ? [...facts.flows, { from: topicsOf(sources), to: topics }]
            : facts.flows,
      };
    }
    case 'insertSelect':
      return {
        ...facts,
        flows: [
          ...facts.flows,
          {
            from: topicsOf(sources),
            to: topicsOf(sinks).filter(topic => topic !== undefined),
          },
        ],
      };
    case 'dropStream':
    case 'dropTable': {
      const topicBySource = new Map(facts.topicBySource);
      for (const { name } of sinks) topicBySource.delete(name);
      return { ...facts, topicBySource };
    }
    default:
      return facts;
  }
}
