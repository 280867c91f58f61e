// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import type { OperationPlan } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationPlan,
  aPlannedStep,
  aPlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PlanView } from './PlanView';

const show = (plan: Partial<OperationPlan>) =>
  renderPage(<PlanView plan={anOperationPlan(plan)} />, {
    api: new FakeDataProductsApi(),
  });

describe('PlanView', () => {
  it('says what each step changes, where, and from what to what', async () => {
    show({
      targets: [
        aPlannedTarget({
          steps: [
            aPlannedStep({
              title: 'Set the owner',
              system: 'portal',
              changes: [{ field: 'owner', before: 'sales', after: 'checkout' }],
            }),
          ],
        }),
      ],
    });
    const steps = await screen.findByRole('list', {
      name: 'What will be done',
    });
    expect(steps).toHaveTextContent('Set the ownerThis portal');
    const [change] = within(steps).getAllByRole('listitem').slice(1);
    expect(change).toHaveTextContent(/owner\s*sales\s*checkout/);
    expect(within(steps).getByRole('img', { name: 'becomes' })).toBeVisible();
  });

  it('tells no steps from a target that is as asked for already', async () => {
    show({ targets: [aPlannedTarget({ steps: [] })] });
    expect(await screen.findByText(/^Nothing to do/)).toBeVisible();
  });

  it('says what is in the way instead of what would be done', async () => {
    show({
      targets: [
        aPlannedTarget({
          steps: [],
          problems: [
            { severity: 'error', code: 'x', message: 'There is no schema.' },
          ],
          notes: ['The portal keeps the rest.'],
        }),
      ],
    });
    expect(await screen.findByText('There is no schema.')).toBeVisible();
    expect(screen.getByText('The portal keeps the rest.')).toBeVisible();
    expect(screen.queryByText(/^Nothing to do/)).toBeNull();
  });

  it('says who depends on it, and what could not be found out', async () => {
    show({
      targets: [
        aPlannedTarget({
          dependents: {
            items: [
              {
                type: 'query',
                title: 'CTAS_ORDERS_1',
                ownerRef: 'group:default/analytics',
              },
            ],
            hiddenCount: 2,
            unknown: ['Consumer groups of lkc-3x9wz1 could not be listed.'],
          },
        }),
      ],
    });
    const dependent = await screen.findByText('CTAS_ORDERS_1');
    expect(dependent.closest('li')).toHaveTextContent(
      'CTAS_ORDERS_1ksqlDB queryOwner: analytics',
    );
    expect(screen.getByText('2 more that you may not see.')).toBeVisible();
    expect(screen.getByText(/Consumer groups of lkc-3x9wz1/)).toBeVisible();
  });

  it('folds many targets, but not those that something is wrong with', async () => {
    show({
      targets: ['a', 'b', 'c', 'd'].map(title =>
        aPlannedTarget({
          title,
          problems:
            title === 'd'
              ? [{ severity: 'error', code: 'x', message: 'Wrong.' }]
              : [],
        }),
      ),
    });
    expect(await screen.findByText('Wrong.')).toBeVisible();
    expect(
      screen.getAllByText('Tag orders as DataProduct')[0],
    ).not.toBeVisible();
    expect(screen.getByText('a')).toBeVisible();
  });
});
