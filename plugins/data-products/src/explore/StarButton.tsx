// SPDX-License-Identifier: Apache-2.0
import { ButtonIcon } from '@backstage/ui';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { useText } from '../translation/ref';

/** Stars a product, or takes the star off it; the same star as on its page. */
export function StarButton(props: { entityRef: string; title: string }) {
  const t = useText();
  const { entityRef, title } = props;
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entityRef);
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      icon={
        isStarredEntity ? (
          <RiStarFill color="var(--bui-fg-warning)" />
        ) : (
          <RiStarLine color="var(--bui-fg-secondary)" />
        )
      }
      aria-label={
        isStarredEntity
          ? t('explore.unstar', { title })
          : t('explore.star', { title })
      }
      onPress={() => toggleStarredEntity()}
      // As high as the line of text beside it.
      style={{ margin: '-0.35rem 0' }}
    />
  );
}
