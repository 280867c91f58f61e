// SPDX-License-Identifier: Apache-2.0
import { Failure } from './failure';

/** Something read over the network, in every state a page must show. */
export type Resource<T> =
  /** Nothing is known yet. */
  | { state: 'loading' }
  /** Nothing is known, and why. */
  | { state: 'failed'; failure: Failure; isLoading: boolean }
  | {
      state: 'ready';
      value: T;
      /** When the value was read. */
      readAt: Date;
      isLoading: boolean;
      /** True while the value answers the question before, e.g. the previous page of a list. */
      isOutdated: boolean;
      /** Why the last attempt to read it anew failed; the value is as old as `readAt` says. */
      failure?: Failure;
    };

export type ResourceEvent<T> =
  | { type: 'asked'; isSameQuestion: boolean }
  | { type: 'answered'; value: T; at: Date }
  | { type: 'failed'; failure: Failure };

/** What a resource becomes when it is asked for, answered or refused. */
export function nextResource<T>(
  resource: Resource<T>,
  event: ResourceEvent<T>,
): Resource<T> {
  switch (event.type) {
    case 'asked':
      return afterAsking(resource, event.isSameQuestion);
    case 'answered':
      return {
        state: 'ready',
        value: event.value,
        readAt: event.at,
        isLoading: false,
        isOutdated: false,
      };
    case 'failed':
      // A value that answers another question must not stand in for the one that could not be read.
      return resource.state === 'ready' && !resource.isOutdated
        ? { ...resource, isLoading: false, failure: event.failure }
        : { state: 'failed', failure: event.failure, isLoading: false };
    default:
      return event satisfies never;
  }
}

function afterAsking<T>(
  resource: Resource<T>,
  isSameQuestion: boolean,
): Resource<T> {
  switch (resource.state) {
    case 'loading':
      return resource;
    case 'failed':
      return isSameQuestion
        ? { ...resource, isLoading: true }
        : { state: 'loading' };
    case 'ready':
      return isSameQuestion
        ? { ...resource, isLoading: true }
        : {
            ...resource,
            isLoading: true,
            isOutdated: true,
            failure: undefined,
          };
    default:
      return resource satisfies never;
  }
}
