// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import {
  aDataProduct,
  aProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { PlannedProduct } from '@data-mesh/backstage-plugin-data-products-node';
import type {
  GateAnswer,
  GateRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aScorecard,
  aScorecardDescription,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { NOW, someSurroundings } from '../__testUtils__/toldOf';
import { readSettings } from '../settings';
import { createPublishGate } from './createPublishGate';
import { readGateSettings } from './readGateSettings';

const { signal } = new AbortController();
const best = aDataProduct({ qualityTier: { tier: 'authoritative' } });
const curated = aDataProduct({ qualityTier: { tier: 'curated' } });
const edited: PlannedProduct = {
  entityRef: 'dataproduct:prod/orders',
  namespace: 'prod',
  before: curated,
  after: best,
};

/** A gate that demands Silver of what is authoritative, over scorecards that answer so. */
function open(
  answer: () => Promise<Pick<GateAnswer, 'verdict'>>,
  { scorecardId = 'governance' } = {},
) {
  const scorecards = {
    scorecards: jest.fn(async () => [
      aScorecardDescription({
        scorecard: {
          ...aScorecard({ id: scorecardId }),
          appliesTo: { kind: 'DataProduct' },
        },
      }),
    ]),
    gate: jest.fn(async (_request: GateRequest) => ({
      ...(await answer()),
      result: aScorecardResult(),
      inTheWay: [],
    })),
  };
  const products = {
    governanceOf: jest.fn(async (_refs: string[]) => [
      aProductGovernance({ qualityTier: { tier: 'curated' } }),
    ]),
  };
  const config = mockServices.rootConfig({
    data: {
      scorecards: {
        gates: {
          timeoutSeconds: 0.01,
          publish: [
            { when: { qualityTier: 'authoritative' }, level: 'silver' },
          ],
        },
      },
    },
  });
  const gate = createPublishGate({
    gates: readGateSettings(config, { scorecard: 'governance' }),
    settings: readSettings(config),
    scorecards,
    callScorecards: async given => ({ token: 'of-service', signal: given }),
    products,
    callProducts: async given => ({ token: 'of-service', signal: given }),
    surroundings: async () => someSurroundings(),
    logger: mockServices.logger.mock(),
    now: () => NOW,
  });
  const judge = (...planned: PlannedProduct[]) =>
    gate.judge(planned, { signal });
  return { scorecards, products, judge };
}

const reached = async () => ({ verdict: 'reached' as const });

describe('createPublishGate', () => {
  it('asks nobody about products of other tiers', async () => {
    const { judge, scorecards, products } = open(reached);
    expect(await judge({ namespace: 'prod', after: curated })).toEqual([
      { problems: [], notes: [] },
    ]);
    expect(scorecards.scorecards).not.toHaveBeenCalled();
    expect(products.governanceOf).not.toHaveBeenCalled();
  });

  it('asks about a change as it would be, with what is known of the product', async () => {
    const { judge, scorecards, products } = open(reached);
    expect(await judge(edited)).toEqual([{ problems: [], notes: [] }]);
    expect(products.governanceOf).toHaveBeenCalledWith(
      ['dataproduct:prod/orders'],
      expect.objectContaining({ token: 'of-service' }),
    );
    const [request] = scorecards.gate.mock.calls[0]!;
    expect(request).toMatchObject({
      scorecard: 'governance',
      level: 'silver',
      proposed: {
        isChange: true,
        entity: {
          kind: 'DataProduct',
          metadata: { name: 'orders', namespace: 'prod' },
          spec: { qualityTier: 'authoritative' },
        },
        facts: expect.arrayContaining([
          { fact: 'data-products.quality-tier', value: 'authoritative' },
        ]),
      },
    });
  });

  it('asks about a product that is not there yet', async () => {
    const { judge, scorecards, products } = open(reached);
    await judge({ namespace: 'prod', after: best });
    expect(products.governanceOf).not.toHaveBeenCalled();
    expect(scorecards.gate.mock.calls[0]![0].proposed?.isChange).toBe(false);
  });

  it('answers in the order of the products, however many there are', async () => {
    const { judge, scorecards } = open(async () => ({ verdict: 'notReached' }));
    const many = Array.from({ length: 20 }, (_, index) => ({
      namespace: 'prod',
      after: index % 2 === 0 ? best : curated,
    }));
    const remarks = await judge(...many);
    expect(remarks.map(({ problems }) => problems.length)).toEqual(
      many.map(({ after }) => (after === best ? 1 : 0)),
    );
    expect(scorecards.gate).toHaveBeenCalledTimes(10);
  });

  // prettier-ignore
  test.each<[string, ReturnType<typeof open>, string]>([
    ['the gate fails',           open(async () => { throw new Error('fetch failed'); }),             'could not be asked: fetch failed.'],
    ['the gate refuses',         open(async () => { throw Object.assign(new Error('Request failed with 400'), { name: 'ResponseError', cause: new Error("There is no level 'silver'.") }); }), "could not be asked: There is no level 'silver'."],
    ['there is no such scorecard', open(reached, { scorecardId: 'security' }),                       'there is no scorecard governance.'],
  ])('warns when %s', async (_case, { judge }, message) => {
    const [remarks] = await judge(edited);
    expect(remarks?.problems).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'level-unknown', message: expect.stringContaining(message) }),
    ]);
  });

  it('warns when scorecards do not answer in time', async () => {
    const { judge, scorecards } = open(reached);
    const waits = (_request: unknown, options?: { signal?: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        const given = options?.signal;
        given?.addEventListener('abort', () => reject(given.reason));
      });
    scorecards.gate.mockImplementation(waits);
    const [remarks] = await judge(edited);
    expect(remarks?.problems[0]?.message).toContain(
      'scorecards did not answer in time',
    );
  });
});
