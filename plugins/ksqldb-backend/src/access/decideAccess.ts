// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from '@data-mesh/backstage-plugin-ksqldb-common';
import { afterStatement } from './afterStatement';
import { createSight } from './createSight';
import { notAllowed, type Refusal } from './decideRights';
import {
  whyNotControl,
  first,
  type Known,
  whyNotName,
  whyNotPrint,
  whyNotQuery,
  whyNotReplace,
  whyNotSee,
  whyNotUseTopic,
  whyNotWriteInto,
  whyNotWriteTo,
} from './refuseNames';
import type { StatementFacts } from './StatementFacts';
import { topicsOfNew } from './topicsConcerned';

/**
 * Why the caller may not have these statements sent, in their order: the first reason that what one of them names gives. A
 * statement may use what one before it creates.
 */
export function decideAccess(
  statements: readonly ClassifiedStatement[],
  facts: StatementFacts,
): Refusal | undefined {
  let known = facts;
  for (const statement of statements) {
    const refusal = decide(statement, {
      facts: known,
      sight: createSight(known),
    });
    if (refusal) return refusal;
    known = afterStatement(statement, known);
  }
  return undefined;
}

function decide(
  statement: ClassifiedStatement,
  known: Known,
): Refusal | undefined {
  const { class: statementClass, action } = statement;
  switch (statementClass) {
    case 'query':
      return action === 'print'
        ? first(statement.sourceTopics, topic => whyNotPrint(topic.name, known))
        : first(statement.sources, source => whyNotQuery(source.name, known));
    case 'metadata':
      return (
        first(statement.sources, source => whyNotSee(source.name, known)) ??
        first(statement.sinks, ({ name }) => whyNotName(name, known)) ??
        first(topicsNamed(statement), topic => whyNotUseTopic(topic, known)) ??
        whyNotControl(statement.queryIds, known)
      );
    case 'definition':
      return defining(statement, known);
    case 'dataWrite':
      return first(statement.sinks, sink => whyNotWriteInto(sink.name, known));
    case 'runControl':
      return whyNotControl(statement.queryIds, known);
    case 'session':
    case 'admin':
    case 'test':
    case 'unknown':
      return notAllowed('The portal does not send this statement');
    default:
      return statementClass satisfies never;
  }
}

function defining(
  statement: ClassifiedStatement,
  known: Known,
): Refusal | undefined {
  const { sources, sinks, action, deletesTopic } = statement;
  const { topicPrefixes } = known.facts;
  switch (action) {
    case 'createStream':
    case 'createTable':
      return (
        first(sinks, ({ name }) => whyNotName(name, known)) ??
        first(topicsOfNew(statement, topicPrefixes), topic =>
          whyNotUseTopic(topic, known),
        )
      );
    case 'createStreamAs':
    case 'createTableAs':
      return (
        first(sources, ({ name }) => whyNotQuery(name, known)) ??
        first(sinks, ({ name }) => whyNotName(name, known)) ??
        first(sinks, ({ name }) => whyNotReplace(name, known)) ??
        first(topicsOfNew(statement, topicPrefixes), topic =>
          whyNotWriteTo(topic, known),
        )
      );
    case 'insertSelect':
      return (
        first(sources, ({ name }) => whyNotQuery(name, known)) ??
        first(sinks, ({ name }) => whyNotWriteInto(name, known)) ??
        first(topicsNamed(statement), topic => whyNotWriteTo(topic, known))
      );
    case 'dropStream':
    case 'dropTable':
      return first(sinks, ({ name }) =>
        deletesTopic ? whyNotWriteInto(name, known) : whyNotSee(name, known),
      );
    default:
      // Changed streams and tables must be seen; types are everybody's.
      return (
        first(sources, ({ name }) => whyNotSee(name, known)) ??
        first(sinks, ({ name }) => whyNotSee(name, known)) ??
        first(topicsNamed(statement), topic => whyNotWriteTo(topic, known))
      );
  }
}

function topicsNamed(statement: ClassifiedStatement): string[] {
  return [...statement.sourceTopics, ...statement.sinkTopics].map(
    ({ name }) => name,
  );
}
