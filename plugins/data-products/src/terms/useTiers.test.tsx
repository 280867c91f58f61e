// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { aVocabulary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { SlaTierTerm } from './Tier';

const goldPortal = () =>
  new FakeOperationsApi({
    vocabulary: aVocabulary({
      slaTiers: [
        { tier: 'tier-1', title: 'Gold', description: 'At once.', terms: [] },
      ],
    }),
  });

const show = (operations: FakeOperationsApi) =>
  renderPage(
    <>
      <SlaTierTerm tier={{ tier: 'tier-1' }} />
      <SlaTierTerm tier={{ tier: 'tier-2' }} />
    </>,
    { api: new FakeDataProductsApi(), operations },
  );

describe('a tier on a page', () => {
  it('goes by the words of the glossary until those of configuration are there', async () => {
    const operations = goldPortal();
    const goOn = operations.pause('tiers');
    show(operations);
    expect(await screen.findByText('Tier 1')).toBeVisible();
    goOn();
    expect(await screen.findByText('Gold')).toHaveAttribute(
      'title',
      'At once.',
    );
  });

  it('asks once for all the tiers of a portal', async () => {
    const operations = goldPortal();
    const { unmount } = show(operations);
    await screen.findByText('Gold');
    unmount();
    show(operations);
    expect(await screen.findByText('Gold')).toBeVisible();
    expect(operations.callsOf('tiers')).toHaveLength(1);
  });

  it('keeps the words of the glossary where it cannot be asked, and asks again on the next page', async () => {
    const operations = goldPortal();
    operations.fail('tiers', aFailure(503, 'The back end is starting'));
    const { unmount } = show(operations);
    expect(await screen.findByText('Tier 1')).toBeVisible();
    unmount();
    operations.recover('tiers');
    show(operations);
    expect(await screen.findByText('Gold')).toBeVisible();
  });
});
