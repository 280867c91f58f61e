// SPDX-License-Identifier: Apache-2.0
import { ApiError, errorBody } from '../ApiError';
import { jsonReply, type Reply } from '../Reply';
import { catalogErrors, isEntityNotFound } from './catalogErrors';

/** @throws ApiError 400 when the body is not a list of objects. */
export function parseItems(body: unknown): Record<string, unknown>[] {
  if (!Array.isArray(body) || !body.every(isObject)) {
    throw catalogErrors.invalidParameters(
      'the body must be an array of objects',
    );
  }
  return body;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Item = Record<string, unknown>;
type Outcome = { done: object } | { item: Item; error: ApiError };

/**
 * Does one thing after another and answers 200, with the error of each failed item in its place. Only when every
 * item names an entity that the catalog does not know is the whole answer a 404, with the errors in an array.
 */
export function bulkReply(
  items: readonly Item[],
  act: (item: Item) => object,
): Reply {
  const outcomes = items.map(item => attempt(item, act));
  const isAllMissing = outcomes.every(
    outcome => 'error' in outcome && isEntityNotFound(outcome.error),
  );
  return isAllMissing && outcomes.length > 0
    ? jsonReply(
        outcomes.flatMap(outcome =>
          'error' in outcome ? errorBody(outcome.error) : [],
        ),
        404,
      )
    : jsonReply(
        outcomes.map(outcome =>
          'error' in outcome
            ? { ...outcome.item, error: errorBody(outcome.error) }
            : outcome.done,
        ),
      );
}

function attempt(item: Item, act: (item: Item) => object): Outcome {
  try {
    return { done: act(item) };
  } catch (error) {
    if (error instanceof ApiError) return { item, error };
    throw error;
  }
}

/** Answers a 404 as the sub-resources of an entity do: the error object inside an array. */
export function withErrorInArray(answer: () => Reply): Reply {
  try {
    return answer();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return jsonReply([errorBody(error)], 404);
    }
    throw error;
  }
}
