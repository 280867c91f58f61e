// SPDX-License-Identifier: Apache-2.0
import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { FakeScorecardsApi } from '../__testUtils__/FakeScorecardsApi';
import { ORDERS_REF, retailWorld } from '../__testUtils__/retail';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { useEntityScorecards } from './useEntityScorecards';

describe('useEntityScorecards', () => {
  const world = retailWorld();
  const api = new FakeScorecardsApi(world);
  const show = () =>
    renderHook(() => useEntityScorecards(ORDERS_REF), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[[scorecardsApiRef, api]]}>
          {children}
        </TestApiProvider>
      ),
    });

  it('reads definitions again only when a result follows an unknown one', async () => {
    const { result } = show();
    const resultsRead = (times: number) =>
      waitFor(() => {
        expect(api.calls.of('entityScorecards')).toHaveLength(times);
        expect(result.current.resource).toMatchObject({
          state: 'ready',
          isLoading: false,
        });
      });
    await resultsRead(1);
    act(() => result.current.reload());
    await resultsRead(2);
    expect(api.calls.of('scorecards')).toHaveLength(1);

    world.scorecards = world.scorecards!.map(described => ({
      ...described,
      scorecard: {
        ...described.scorecard,
        version: described.scorecard.version + 1,
      },
    }));
    world.entities![ORDERS_REF] = world.entities![ORDERS_REF]!.map(known => ({
      ...known,
      result: {
        ...known.result,
        scorecardVersion: known.result.scorecardVersion + 1,
      },
    }));
    act(() => result.current.reload());
    await resultsRead(3);
    expect(api.calls.of('scorecards')).toHaveLength(2);
  });
});
