// SPDX-License-Identifier: Apache-2.0
import { Select } from '@backstage/ui';
import type { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { FieldLink } from './FormField';

/** What somebody can say freely; products are deprecated on a page of its own, which asks for more. */
const FREE_CHOICES = ['proposed', 'draft', 'active'] as const;

/** Chooses where a product is in its life. */
export function LifecycleField(props: {
  /** Absent where products differ. */
  value: ProductStatus | undefined;
  /** What it was stays to be chosen. */
  startingPoint?: ProductStatus;
  onChange: (lifecycle: ProductStatus) => void;
  isDisabled?: boolean;
  link: FieldLink;
}) {
  const t = useText();
  const { value, startingPoint = value, link } = props;
  const choices = [...new Set([...FREE_CHOICES, startingPoint, value])].filter(
    status => status !== undefined,
  );
  return (
    <Select
      {...link}
      label={t('operation.form.lifecycle')}
      description={t('operation.form.lifecycleHelp')}
      isDisabled={props.isDisabled}
      options={choices.map(status => ({
        id: status,
        label: t(`term.lifecycle.${status}`),
        description: t(`term.lifecycleMeaning.${status}`),
      }))}
      value={value ?? null}
      onChange={chosen => {
        const lifecycle = choices.find(status => status === chosen);
        if (lifecycle) props.onChange(lifecycle);
      }}
    />
  );
}
