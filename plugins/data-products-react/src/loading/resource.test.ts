// SPDX-License-Identifier: Apache-2.0
import { Failure } from './failure';
import { nextResource, Resource, ResourceEvent } from './resource';

const at = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T12:01:00Z');
const failure: Failure = {
  kind: 'unavailable',
  message: 'busy',
  canRetryHelp: true,
};

const loading: Resource<string> = { state: 'loading' };
const failed: Resource<string> = { state: 'failed', failure, isLoading: false };
const ready = {
  state: 'ready',
  value: 'page 1',
  readAt: at,
  isLoading: false,
  isOutdated: false,
} satisfies Resource<string>;
const outdated = { ...ready, isLoading: true, isOutdated: true };

const again: ResourceEvent<string> = { type: 'asked', isSameQuestion: true };
const other: ResourceEvent<string> = { type: 'asked', isSameQuestion: false };
const answered: ResourceEvent<string> = {
  type: 'answered',
  value: 'page 2',
  at: later,
};
const refused: ResourceEvent<string> = { type: 'failed', failure };

describe('nextResource', () => {
  // prettier-ignore
  test.each<[string, Resource<string>, ResourceEvent<string>, Resource<string>]>([
    ['stays loading when asked again',              loading,  again,    loading],
    ['is ready with the answer',                    loading,  answered, { ...ready, value: 'page 2', readAt: later }],
    ['fails when nothing is known',                 loading,  refused,  failed],
    ['keeps the failure in view while it retries',  failed,   again,    { ...failed, isLoading: true }],
    ['forgets the failure of another question',     failed,   other,    loading],
    ['recovers from a failure',                     failed,   answered, { ...ready, value: 'page 2', readAt: later }],
    ['keeps the value while it reads it anew',      ready,    again,    { ...ready, isLoading: true }],
    ['marks the value of another question',         ready,    other,    outdated],
    ['keeps the value when reading anew fails',     ready,    refused,  { ...ready, failure }],
    ['does not pass off an outdated value',         outdated, refused,  failed],
    ['replaces an outdated value',                  outdated, answered, { ...ready, value: 'page 2', readAt: later }],
  ])('%s', (_case, resource, event, expected) => {
    expect(nextResource(resource, event)).toEqual(expected);
  });

  it('forgets why reading anew failed once it succeeds', () => {
    const next = nextResource({ ...ready, failure }, answered);
    expect(next).not.toHaveProperty('failure');
  });
});
