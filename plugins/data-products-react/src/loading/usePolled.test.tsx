// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from '@testing-library/react';
import { usePolled } from './usePolled';

/** Answers by hand, so that a test decides when and how. */
function aReader() {
  const calls: {
    signal: AbortSignal;
    answer: (value: string) => Promise<void>;
    refuse: (error: Error) => Promise<void>;
  }[] = [];
  const read = jest.fn(
    (signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        calls.push({
          signal,
          answer: value => act(async () => resolve(value)),
          refuse: error => act(async () => reject(error)),
        });
      }),
  );
  return { read, calls };
}

describe('usePolled', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('reads again after the interval', async () => {
    const { read, calls } = aReader();
    const { result } = renderHook(() => usePolled('q', read, 1000));
    expect(result.current.resource).toEqual({ state: 'loading' });

    await calls[0]!.answer('one');
    expect(result.current.resource).toMatchObject({ value: 'one' });
    await act(() => jest.advanceTimersByTimeAsync(999));
    expect(read).toHaveBeenCalledTimes(1);
    await act(() => jest.advanceTimersByTimeAsync(1));
    expect(read).toHaveBeenCalledTimes(2);
    expect(result.current.resource).toMatchObject({
      value: 'one',
      isLoading: true,
      isOutdated: false,
    });
  });

  it('reads at once what is known to be another version', async () => {
    const { read, calls } = aReader();
    const { result, rerender } = renderHook(
      ({ version }) => usePolled('q', read, 1000, { version }),
      { initialProps: { version: 'run 1' } },
    );
    await calls[0]!.answer('one');
    rerender({ version: 'run 1' });
    expect(read).toHaveBeenCalledTimes(1);
    rerender({ version: 'run 2' });
    expect(read).toHaveBeenCalledTimes(2);
    expect(result.current.resource).toMatchObject({
      value: 'one',
      isOutdated: false,
    });
  });

  it('begins with what is known, and reads it anew', async () => {
    const { read, calls } = aReader();
    const known = { value: 'before', at: new Date(0) };
    const { result } = renderHook(() => usePolled('q', read, 1000, { known }));
    expect(result.current.resource).toMatchObject({
      state: 'ready',
      value: 'before',
      isOutdated: false,
      isLoading: true,
    });

    await calls[0]!.answer('now');
    expect(result.current.resource).toMatchObject({ value: 'now' });
  });

  it('lets the answer decide how long to wait', async () => {
    const { read, calls } = aReader();
    renderHook(() =>
      usePolled('q', read, value => (value === 'running' ? 100 : 1000)),
    );
    await calls[0]!.answer('running');
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('drops the request of a question nobody asks any more', async () => {
    const { read, calls } = aReader();
    const { result, rerender } = renderHook(
      ({ question }) => usePolled(question, read, 1000),
      { initialProps: { question: 'page 1' } },
    );
    rerender({ question: 'page 2' });
    expect(calls[0]!.signal.aborted).toBe(true);

    await calls[1]!.answer('two');
    await calls[0]!.answer('one');
    expect(result.current.resource).toMatchObject({ value: 'two' });
  });

  it('keeps the old answer, as outdated, until the new one is there', async () => {
    const { read, calls } = aReader();
    const { result, rerender } = renderHook(
      ({ question }) => usePolled(question, read, 1000),
      { initialProps: { question: 'page 1' } },
    );
    await calls[0]!.answer('one');
    rerender({ question: 'page 2' });
    expect(result.current.resource).toMatchObject({
      value: 'one',
      isOutdated: true,
    });
  });

  it('tries again after a failure that may pass', async () => {
    const { read, calls } = aReader();
    renderHook(() => usePolled('q', read, 1000));
    await calls[0]!.refuse(new TypeError('Failed to fetch'));
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not ask again what it may not know', async () => {
    const { read, calls } = aReader();
    renderHook(() => usePolled('q', read, 1000));
    await calls[0]!.refuse(Object.assign(new Error('no'), { statusCode: 403 }));
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('waits while the page is out of view', async () => {
    const { read, calls } = aReader();
    renderHook(() => usePolled('q', read, 1000));
    await calls[0]!.answer('one');

    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(read).toHaveBeenCalledTimes(1);

    hidden.mockReturnValue(false);
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('asks nothing while there is no question', () => {
    const { read } = aReader();
    const { result } = renderHook(() => usePolled(undefined, read, 1000));
    expect(read).not.toHaveBeenCalled();
    expect(result.current.resource).toEqual({ state: 'loading' });
  });

  it('stops when the page is left', async () => {
    const { read, calls } = aReader();
    const { unmount } = renderHook(() => usePolled('q', read, 1000));
    await calls[0]!.answer('one');
    unmount();
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(read).toHaveBeenCalledTimes(1);
    expect(calls[0]!.signal.aborted).toBe(true);
  });
});
