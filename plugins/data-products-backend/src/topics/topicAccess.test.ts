// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toExploreEntry } from '../explore/exploreEntry';
import { ExploreRow } from '../explore/exploreRow';
import { decideTopicAccess, TopicCaller } from './topicAccess';

const TOPIC = { clusterId: 'lkc-3x9wz1', topic: 'orders' };

function rowWith(title: string, hasPii: boolean | undefined): ExploreRow {
  const entry = toExploreEntry(aDataProduct({ title }), {
    environment: anEnvironment(),
    entityName: title,
    changedAt: '2026-11-01T00:00:00.000Z',
  });
  const summary = { ...entry.summary, hasPii };
  return { entry, summary, choices: {} as ExploreRow['choices'] };
}

const anyone: TopicCaller = {
  isReadable: () => true,
  isOwned: () => true,
  mayReadUnmasked: false,
  maySeeAbsence: true,
};

describe('decideTopicAccess', () => {
  test.each([
    [[true], 'yes'],
    [[false], 'no'],
    [[undefined], 'unknown'],
    [[false, true], 'yes'],
    [[false, undefined], 'unknown'],
    [[undefined, true], 'yes'],
  ])('of products with personal data %j says %s', (marks, personalData) => {
    const rows = marks.map((hasPii, index) => rowWith(`p${index}`, hasPii));
    expect(decideTopicAccess(TOPIC, rows, anyone)).toMatchObject({
      personalData,
    });
  });

  it('hides a topic when one of its products is hidden', () => {
    const rows = [rowWith('orders', false), rowWith('secret', false)];
    const isReadable = ({ entityName }: { entityName: string }) =>
      entityName !== 'secret';
    expect(
      decideTopicAccess(TOPIC, rows, { ...anyone, isReadable }).status,
    ).toBe('hidden');
  });
});
