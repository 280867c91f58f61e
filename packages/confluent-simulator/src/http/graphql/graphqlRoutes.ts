// SPDX-License-Identifier: Apache-2.0
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { ApiError } from '../ApiError';
import { jsonReply, type Reply } from '../Reply';
import type { Call, Route } from '../Route';
import { requireAdvanced } from '../streamCatalog/packages';
import { Nodes } from './nodes';
import { answerPlainQuery } from './plainQuery';
import { createGraphqlSchema } from './schema';

const PATH = '/catalog/graphql';

/** The catalog's GraphQL end point, by POST and by GET. */
export function createGraphqlRoutes(): Route[] {
  const schema = createGraphqlSchema();
  const nodes = new WeakMap<WorldEnvironment, Nodes>();
  const nodesOf = (environment: WorldEnvironment) => {
    const known = nodes.get(environment);
    if (known) return known;
    const made = new Nodes(environment.catalog, environment.spec.registryId);
    nodes.set(environment, made);
    return made;
  };
  const answer = requireAdvanced(call =>
    answerQuery(schema, call, nodesOf(call.environment)),
  );
  return [
    {
      name: 'streamCatalog.graphql',
      method: 'post',
      path: PATH,
      access: 'read',
      answer,
    },
    {
      name: 'streamCatalog.graphql',
      method: 'get',
      path: PATH,
      access: 'read',
      answer,
    },
  ];
}

function answerQuery(schema: GraphQLSchema, call: Call, nodes: Nodes): Reply {
  const { query, hasVariables } = requestOf(call);
  // Seen on the live end point in 2026-08: any request with variables fails.
  if (hasVariables) {
    throw new ApiError(500, 500, 'Oops, something went wrong');
  }
  if (query === undefined) throw new ApiError(400, 400, 'A query is needed');
  return jsonReply(run(schema, query, { call, nodes }));
}

function requestOf({ body, query }: Call): {
  query?: string;
  hasVariables: boolean;
} {
  const fields = typeof body === 'object' && body !== null ? body : {};
  const text = 'query' in fields ? fields.query : query.get('query');
  return {
    query: typeof text === 'string' ? text : undefined,
    hasVariables: 'variables' in fields || query.has('variables'),
  };
}

function run(
  schema: GraphQLSchema,
  query: string,
  contextValue: { call: Call; nodes: Nodes },
): ExecutionResult {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return refused(errors);
    const plain = answerPlainQuery(schema, document, contextValue);
    if (plain) return plain;
    const result = execute({ schema, document, contextValue });
    if ('then' in result) throw new TypeError('Nothing here takes time');
    return result;
  } catch (error) {
    if (error instanceof GraphQLError) return refused([error]);
    throw error;
  }
}

/** One mistake fails the whole query, with status 200. */
function refused(errors: readonly GraphQLError[]): ExecutionResult {
  return { errors, data: null };
}
