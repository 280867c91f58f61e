// SPDX-License-Identifier: Apache-2.0
import type {
  OperationProblem,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationPlan,
  aPlannedTarget,
  aProductMetadata,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  metadataOf,
  publishRequest,
  sortProblems,
  startingDraft,
  withMetadata,
} from './publishRequest';

const candidate = (topic: string, metadata: Partial<ProductMetadata>) =>
  aTopicCandidate({ topic, metadata: aProductMetadata(metadata) });

const A = candidate('a', { product: 'alpha', description: 'Of a.' });
const B = candidate('b', { product: '', description: 'Of b.' });

describe('startingDraft', () => {
  test('starts one topic with all that it says of itself', () => {
    expect(metadataOf(startingDraft([A]), A)).toEqual(A.metadata);
  });

  test('starts several with what each says of itself, and what they agree on', () => {
    const other = candidate('b', { description: 'Of b.', slaTier: 'tier-1' });
    const draft = startingDraft([A, other]);
    expect(metadataOf(draft, A)).toEqual({
      ...A.metadata,
      slaTier: undefined,
    });
    expect(metadataOf(draft, other).description).toBe('Of b.');
  });

  // prettier-ignore
  test.each<[ProductMetadata['lifecycle'], ProductMetadata['lifecycle']]>([
    ['draft',      'draft'],
    ['deprecated', 'active'],
    ['retired',    'active'],
  ])('a topic that was %s starts %s', (lifecycle, expected) => {
    const was = candidate('a', {
      lifecycle,
      successor: 'dataproduct:prod/b',
      endsOn: '2026-01-31',
    });
    expect(startingDraft([was]).shared).toMatchObject({
      lifecycle: expected,
      successor: '',
      endsOn: '',
    });
  });
});

describe('withMetadata', () => {
  test('changes the words of one topic, and the promises of all', () => {
    const draft = withMetadata(startingDraft([A, B]), A, {
      ...A.metadata,
      product: 'changed',
      owner: 'group:default/other',
    });
    expect(metadataOf(draft, A)).toMatchObject({
      product: 'changed',
      owner: 'group:default/other',
    });
    expect(metadataOf(draft, B)).toMatchObject({
      product: '',
      owner: 'group:default/other',
    });
  });
});

describe('publishRequest', () => {
  test('asks for each topic, with the tier accepted for all', () => {
    expect(
      publishRequest('env-7k2mq9', [A, B], {
        ...startingDraft([A, B]),
        accepted: 'tier-2',
      }),
    ).toEqual({
      kind: 'publish',
      environmentId: 'env-7k2mq9',
      targets: [A, B].map(({ clusterId, topic, metadata }) => ({
        clusterId,
        topic,
        metadata,
        acceptedSlaTier: 'tier-2',
      })),
    });
  });
});

describe('sortProblems', () => {
  const problem = (field?: string): OperationProblem => ({
    severity: 'error',
    code: 'wrong',
    field,
    message: `Something about ${field}.`,
  });
  const OWNER = problem('metadata.owner');
  const TERMS = problem('acceptedSlaTier');
  const NAME = problem('metadata.product');
  const TOPIC = problem('topic');
  const NOTHING = problem();

  test('tells once what is filled in once, and the rest with its topic', () => {
    const plan = anOperationPlan({
      problems: [NOTHING],
      targets: [
        aPlannedTarget({ problems: [OWNER, TERMS, NAME] }),
        aPlannedTarget({ problems: [OWNER, TERMS, TOPIC] }),
      ],
    });
    expect(sortProblems(plan, [])).toEqual({
      shared: [OWNER, TERMS],
      own: [[NAME], [TOPIC]],
      general: [NOTHING],
    });
  });
});
