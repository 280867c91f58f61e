// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ANNOTATION_CONSUMER_GROUPS } from '@data-mesh/backstage-plugin-data-products-common';
import { createComponentClaims } from './createComponentClaims';

const component = (name: string, groups?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: groups ? { [ANNOTATION_CONSUMER_GROUPS]: groups } : {},
  },
});

function open() {
  const catalog = catalogServiceMock({
    entities: [component('till', 'till-*'), component('shop')],
  });
  const asked = jest.spyOn(catalog, 'streamEntities');
  const logger = mockServices.logger.mock();
  const clock = { time: 0, now: () => clock.time };
  const owners = createComponentClaims({
    catalog,
    auth: mockServices.auth(),
    patterns: [
      { pattern: '(?<name>[a-z]+)-v1', component: 'component:a/{name}' },
    ],
    logger,
    clock,
  });
  return { asked, logger, clock, owners };
}

describe('which component a group belongs to', () => {
  it('is what entities say of themselves, else what its name says', async () => {
    const { owners } = open();
    const { componentOf } = await owners();
    expect(componentOf('till-eu')).toBe('component:default/till');
    expect(componentOf('shop-v1')).toBe('component:a/shop');
    expect(componentOf('shop')).toBeUndefined();
  });

  it('is read once a minute, however many ask', async () => {
    const { owners, asked, clock } = open();
    await Promise.all([owners(), owners()]);
    clock.time = 59_999;
    await owners();
    expect(asked).toHaveBeenCalledTimes(1);
    clock.time = 60_000;
    await owners();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is what was known while the catalog does not answer', async () => {
    const { owners, asked, clock, logger } = open();
    await owners();
    asked.mockImplementation(() => {
      throw new Error('Down');
    });
    clock.time = 60_000;
    const { componentOf } = await owners();
    expect(componentOf('till-eu')).toBe('component:default/till');
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
