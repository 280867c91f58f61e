// SPDX-License-Identifier: Apache-2.0
import type {
  QueryEnd,
  QueryStarted,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Failure } from '@data-mesh/backstage-plugin-data-products-react';
import { isUnderWay, nextQueryRun, QueryRun, QueryRunEvent } from './queryRun';

const text = 'SELECT * FROM ORDERS EMIT CHANGES;';
const started: QueryStarted = {
  type: 'started',
  runId: 'run-1',
  columns: [],
  limits: { rows: 10, bytes: 1000, seconds: 60 },
  startedAt: '2026-11-22T12:00:00.000Z',
};
const end: QueryEnd = {
  type: 'end',
  reason: 'finished',
  rows: 3,
  bytes: 120,
  durationMs: 40,
};
const failure: Failure = {
  kind: 'unexpected',
  message: 'No',
  canRetryHelp: true,
};

const idle: QueryRun = { state: 'idle' };
const starting: QueryRun = { state: 'starting', text };
const running: QueryRun = { state: 'running', text, started };
const paused: QueryRun = { state: 'paused', text, started };
const ended: QueryRun = { state: 'ended', text, started, end };
const failed: QueryRun = { state: 'failed', text, started, failure };

const ask: QueryRunEvent = { type: 'asked', text };
const start: QueryRunEvent = { type: 'started', started };
const pause: QueryRunEvent = { type: 'paused' };
const resume: QueryRunEvent = { type: 'resumed' };
const finish: QueryRunEvent = { type: 'ended', end };
const fail: QueryRunEvent = { type: 'failed', failure };
const clear: QueryRunEvent = { type: 'cleared' };

describe('nextQueryRun', () => {
  // prettier-ignore
  test.each<[string, QueryRun, QueryRunEvent, QueryRun]>([
    ['starts when asked',                        idle,     ask,    starting],
    ['runs once the server says so',             starting, start,  running],
    ['pauses',                                   running,  pause,  paused],
    ['goes on',                                  paused,   resume, running],
    ['ends',                                     running,  finish, ended],
    ['ends while it is paused',                  paused,   finish, ended],
    ['ends before it began',                     starting, finish, { state: 'ended', text, started: undefined, end }],
    ['fails before it began',                    starting, fail,   { state: 'failed', text, started: undefined, failure }],
    ['fails on the way and keeps its columns',   running,  fail,   failed],
    ['starts anew after its end',                ended,    ask,    starting],
    ['starts anew after a failure',              failed,   ask,    starting],
    ['starts anew while another runs',           running,  ask,    starting],
    ['does not pause before it runs',            starting, pause,  starting],
    ['does not go on when it is not paused',     running,  resume, running],
    ['does not run again by a late start',       ended,    start,  ended],
    ['does not fail after its end',              ended,    fail,   ended],
    ['does not end after it failed',             failed,   finish, failed],
    ['stays idle when told of an end',           idle,     finish, idle],
    ['is forgotten',                             ended,    clear,  idle],
  ])('%s', (_case, run, event, expected) => {
    expect(nextQueryRun(run, event)).toEqual(expected);
  });
});

describe('isUnderWay', () => {
  // prettier-ignore
  test.each<[QueryRun, boolean]>([
    [idle, false], [starting, true], [running, true], [paused, true], [ended, false], [failed, false],
  ])('knows of %j', (run, expected) => {
    expect(isUnderWay(run)).toBe(expected);
  });
});
