// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import { useText } from '../translation/ref';
import { MAX_COMPARED } from './exploreQuery';
import { PlainCheckbox } from './PlainCheckbox';

/** What is picked to be compared; beside the rows, so that a pick does not draw all of them anew. */
export const CompareContext = createContext<{
  compared: readonly string[];
  onToggle: (entityRef: string) => void;
}>({ compared: [], onToggle: () => {} });

/** Picks a product to be compared with others. */
export function ComparePick(props: { entityRef: string; title: string }) {
  const t = useText();
  const { compared, onToggle } = useContext(CompareContext);
  const isPicked = compared.includes(props.entityRef);
  const isFull = !isPicked && compared.length >= MAX_COMPARED;
  return (
    <span
      title={
        isFull
          ? t('explore.compare.full', { most: String(MAX_COMPARED) })
          : undefined
      }
    >
      <PlainCheckbox
        label={t('explore.compare.pick', { title: props.title })}
        isSelected={isPicked}
        isDisabled={isFull}
        onChange={() => onToggle(props.entityRef)}
      />
    </span>
  );
}
