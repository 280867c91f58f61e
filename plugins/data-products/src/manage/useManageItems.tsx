// SPDX-License-Identifier: Apache-2.0
import { MenuItem } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import type { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { ManageAction, usePortalLinks } from '../reference/PortalLinks';
import { Translate, useText } from '../translation/ref';
import { OfferedAction } from './offeredActions';

interface Item {
  id: string;
  label: string;
  href: string;
  refusal?: string;
  isDangerous: boolean;
}

/** What can be done with a product on pages of their own, as entries of a menu. */
export function useManageItems(
  offered: OfferedAction[],
  product: { entityRef: string; lifecycle: ProductStatus } | undefined,
): JSX.Element[] {
  const t = useText();
  const navigate = useNavigate();
  const { manageHref } = usePortalLinks();
  if (!manageHref || !product) return [];
  return manageItems(offered, {
    isDeprecated: product.lifecycle === 'deprecated',
    hrefOf: action => manageHref(action, product.entityRef),
    t,
  }).map(({ id, label, href, refusal, isDangerous }) => (
    <MenuItem
      key={id}
      id={id}
      color={isDangerous ? 'danger' : 'primary'}
      isDisabled={refusal !== undefined}
      textValue={label}
      onAction={() => navigate(href)}
    >
      {refusal === undefined
        ? label
        : t('manage.refused', { action: label, because: refusal })}
    </MenuItem>
  ));
}

function manageItems(
  offered: OfferedAction[],
  options: {
    isDeprecated: boolean;
    hrefOf: (action: ManageAction) => string;
    t: Translate;
  },
): Item[] {
  const { isDeprecated, hrefOf, t } = options;
  return offered.flatMap(({ action, refusal }): Item[] => {
    const item = { id: action, href: hrefOf(action), refusal };
    switch (action) {
      case 'edit':
        return [
          { ...item, label: t('manage.action.edit'), isDangerous: false },
          ...(isDeprecated
            ? [
                {
                  ...item,
                  id: 'undoDeprecation',
                  label: t('manage.action.undoDeprecation'),
                  href: `${item.href}&undo=deprecation`,
                  isDangerous: false,
                },
              ]
            : []),
        ];
      case 'deprecate':
        return [
          {
            ...item,
            label: isDeprecated
              ? t('manage.action.changeEnd')
              : t('manage.action.deprecate'),
            isDangerous: false,
          },
        ];
      case 'unpublish':
        return [
          { ...item, label: t('manage.action.unpublish'), isDangerous: true },
        ];
      default:
        return action satisfies never;
    }
  });
}
