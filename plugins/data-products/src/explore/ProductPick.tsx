// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import { useText } from '../translation/ref';
import { MAX_PICKED } from './exploreQuery';
import { PlainCheckbox } from './PlainCheckbox';

/** What is picked; beside the rows, so that a pick does not draw all of them anew. */
export const PickContext = createContext<{
  picked: readonly string[];
  onToggle: (entityRef: string) => void;
}>({ picked: [], onToggle: () => {} });

/** Picks a product, to be compared or changed with others. */
export function ProductPick(props: { entityRef: string; title: string }) {
  const t = useText();
  const { picked, onToggle } = useContext(PickContext);
  const isPicked = picked.includes(props.entityRef);
  const isFull = !isPicked && picked.length >= MAX_PICKED;
  return (
    <span
      title={
        isFull
          ? t('explore.pick.full', { most: String(MAX_PICKED) })
          : undefined
      }
    >
      <PlainCheckbox
        label={t('explore.pick.pick', { title: props.title })}
        isSelected={isPicked}
        isDisabled={isFull}
        onChange={() => onToggle(props.entityRef)}
      />
    </span>
  );
}
