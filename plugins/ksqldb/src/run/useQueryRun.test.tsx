// SPDX-License-Identifier: Apache-2.0
import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { ReactNode } from 'react';
import { aFailure } from '../__testUtils__/aFailure';
import { FakeKsqldbApi } from '../__testUtils__/FakeKsqldbApi';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { useQueryRun } from './useQueryRun';

const COLUMNS = [{ name: 'A', type: 'STRING' }];
const text = 'SELECT A FROM B EMIT CHANGES;';

function renderRun(api = new FakeKsqldbApi()) {
  const wrapper = (props: { children: ReactNode }) => (
    <TestApiProvider apis={[[ksqldbApiRef, api]]}>
      {props.children}
    </TestApiProvider>
  );
  const hook = renderHook(() => useQueryRun('a'), { wrapper });
  const start = async () => {
    act(() => {
      hook.result.current.start({ text });
    });
    await waitFor(() => expect(api.runs.length).toBeGreaterThan(0));
    return api.lastRun;
  };
  const is = (state: string, rowCount: number) =>
    waitFor(() =>
      expect([
        hook.result.current.run.state,
        hook.result.current.buffer.rows.length,
      ]).toEqual([state, rowCount]),
    );
  return { ...hook, api, start, is };
}

describe('useQueryRun', () => {
  it('collects rows until the end', async () => {
    const { start, is, result } = renderRun();
    const run = await start();
    await is('starting', 0);
    run.start(COLUMNS).rows(['x'], ['y']);
    await is('running', 2);
    run.tombstones(['x']).end();
    await is('ended', 3);
    expect(
      result.current.buffer.rows.map(({ isTombstone }) => isTombstone),
    ).toEqual([false, false, true]);
  });

  it('reads nothing while it is paused, and everything afterwards', async () => {
    const { start, is, result } = renderRun();
    const run = await start();
    run.start(COLUMNS).rows(['1']);
    await is('running', 1);
    act(() => {
      result.current.pause();
    });
    // The read that was under way when it was paused.
    run.rows(['2']);
    await is('paused', 2);
    const reads = run.reads;
    run.rows(['3']).rows(['4']);
    await act(async () => {});
    expect(run.reads).toBe(reads);
    expect(result.current.buffer.rows).toHaveLength(2);
    act(() => {
      result.current.resume();
    });
    await is('running', 4);
  });

  it('leaves the query when it is stopped, and keeps its rows', async () => {
    const { start, is, result } = renderRun();
    const run = await start();
    run.start(COLUMNS).rows(['1']);
    await is('running', 1);
    act(() => {
      result.current.stop();
    });
    await is('ended', 1);
    expect(result.current.run).toMatchObject({
      end: { reason: 'stopped', rows: 1 },
    });
    await waitFor(() => expect(run.wasLeft).toBe(true));
  });

  it('can be stopped while it is paused', async () => {
    const { start, is, result } = renderRun();
    const run = await start();
    run.start(COLUMNS);
    await is('running', 0);
    act(() => {
      result.current.pause();
    });
    act(() => {
      result.current.stop();
    });
    await waitFor(() => expect(run.wasLeft).toBe(true));
    await is('ended', 0);
  });

  it('leaves the query when the page is left', async () => {
    const { start, is, unmount } = renderRun();
    const run = await start();
    run.start(COLUMNS);
    await is('running', 0);
    unmount();
    await waitFor(() => expect(run.wasLeft).toBe(true));
  });

  it('leaves the query for another one, whose rows alone count', async () => {
    const { start, is, result, api } = renderRun();
    const first = await start();
    first.start(COLUMNS).rows(['1'], ['2']);
    await is('running', 2);
    act(() => {
      result.current.start({ text });
    });
    await waitFor(() => expect(api.runs).toHaveLength(2));
    first.rows(['3']);
    api.lastRun.start(COLUMNS).rows(['4']);
    await is('running', 1);
    expect(first.wasLeft).toBe(true);
  });

  it('says why it was refused', async () => {
    const api = new FakeKsqldbApi();
    api.calls.fail('query', aFailure(403, 'You may not'));
    const { result, is } = renderRun(api);
    act(() => {
      result.current.start({ text });
    });
    await is('failed', 0);
    expect(result.current.run).toMatchObject({
      failure: { kind: 'forbidden', message: 'You may not' },
    });
  });

  it('fails when the connection is cut, and keeps the rows', async () => {
    const { start, is } = renderRun();
    const run = await start();
    run.start(COLUMNS).rows(['1']).cut(new Error('The connection was cut'));
    await is('failed', 1);
  });
});
