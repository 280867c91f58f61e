// SPDX-License-Identifier: Apache-2.0
import {
  type ClassifiedStatement,
  classify,
  type KsqlPersistentQuery,
  type KsqlSource,
  type UseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What of a cluster is known; a part that was not read is absent. */
export interface KnownOfCluster {
  sources?: readonly KsqlSource[];
  queries?: readonly KsqlPersistentQuery[];
}

export type InputOfUseCase =
  | { status: 'there'; name: string; source: KsqlSource }
  /** Or not to be seen by this person. */
  | { status: 'missing'; name: string }
  | { status: 'unknown'; name: string };

/** A stream or table that a use case creates. */
export interface Creation {
  kind: 'stream' | 'table';
  name: string;
  /** What is there under this name. */
  existing?: KsqlSource;
  /** The query that fills it. */
  query?: KsqlPersistentQuery;
}

/** What running a use case comes to. */
export type UseCasePlan =
  | { status: 'unreadable'; message: string }
  | {
      status: 'readable';
      inputs: InputOfUseCase[];
      creations: Creation[];
      /** True when all that it creates is there, and there is nothing left to do. */
      isDone: boolean;
      /** Names of inputs that are missing. */
      missing: string[];
      /** Why the person may not read an input. */
      refusal?: string;
    };

/** Says what a use case needs, what it would create, and what of both is there. */
export function planUseCase(
  useCase: UseCase,
  known: KnownOfCluster,
): UseCasePlan {
  const classification = classify(useCase.statement);
  if (classification.status === 'rejected') {
    return { status: 'unreadable', message: classification.problem.message };
  }
  const inputs = useCase.inputs.map(name => inputOf(name, known.sources));
  const creations = classification.statements.flatMap(statement =>
    creationsOf(statement, known),
  );
  const refusals = inputs.flatMap(input =>
    input.status === 'there' && input.source.refusal
      ? [input.source.refusal]
      : [],
  );
  return {
    status: 'readable',
    inputs,
    creations,
    isDone:
      creations.length > 0 &&
      creations.every(({ existing }) => existing !== undefined),
    missing: inputs
      .filter(({ status }) => status === 'missing')
      .map(({ name }) => name),
    ...(refusals[0] && { refusal: refusals[0] }),
  };
}

function inputOf(
  name: string,
  sources: readonly KsqlSource[] | undefined,
): InputOfUseCase {
  if (!sources) return { status: 'unknown', name };
  const source = sources.find(candidate => candidate.name === name);
  return source
    ? { status: 'there', name, source }
    : { status: 'missing', name };
}

const KIND_BY_ACTION: Partial<
  Record<ClassifiedStatement['action'], Creation['kind']>
> = {
  createStream: 'stream',
  createStreamAs: 'stream',
  createTable: 'table',
  createTableAs: 'table',
};

function creationsOf(
  statement: ClassifiedStatement,
  known: KnownOfCluster,
): Creation[] {
  const kind = KIND_BY_ACTION[statement.action];
  if (!kind) return [];
  return statement.sinks.map(({ name }) => ({
    kind,
    name,
    existing: known.sources?.find(source => source.name === name),
    query: known.queries?.find(({ sinks }) => sinks.includes(name)),
  }));
}
