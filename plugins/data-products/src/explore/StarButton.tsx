// SPDX-License-Identifier: Apache-2.0
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** Stars a product, or takes the star off it; the same star as on its page. */
export function StarButton(props: { entityRef: string; title: string }) {
  const t = useText();
  const { entityRef, title } = props;
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entityRef);
  return (
    <button
      type="button"
      aria-label={
        isStarredEntity
          ? t('explore.unstar', { title })
          : t('explore.star', { title })
      }
      onClick={() => toggleStarredEntity()}
      // Large enough to be pressed, but no higher than the line of text beside it.
      style={{ ...PLAIN_BUTTON, padding: '0.5rem', margin: '-0.35rem 0' }}
    >
      {isStarredEntity ? (
        <RiStarFill size={16} color="var(--bui-fg-warning)" aria-hidden />
      ) : (
        <RiStarLine size={16} color="var(--bui-fg-secondary)" aria-hidden />
      )}
    </button>
  );
}
