// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Combobox } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ProductListResponse } from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useDebouncedText } from '../explore/useDebouncedText';
import { FieldLink } from '../operations/form/FormField';
import { useText } from '../translation/ref';

const POLL_MS = 5 * 60_000;
/** Enough to choose from; typing more finds the others. */
const MOST_FOUND = 20;

interface Option {
  id: string;
  label: string;
  description?: string;
}

/** Chooses the product that takes another one's place, among those that the person may read. */
export function SuccessorField(props: {
  /** Entity ref; empty when there is none. */
  value: string;
  onChange: (entityRef: string) => void;
  /** The products that end: none of them succeeds itself. */
  exceptRefs: readonly string[];
  link: FieldLink;
}) {
  const { value } = props;
  return value ? (
    <ChosenSuccessor {...props} />
  ) : (
    <Picker {...props} chosen={null} />
  );
}

function ChosenSuccessor(props: Parameters<typeof SuccessorField>[0]) {
  const { value } = props;
  const { primaryTitle } = useEntityPresentation(value);
  return (
    <Picker
      {...props}
      key={value}
      chosen={{ id: value, label: primaryTitle, description: value }}
    />
  );
}

function Picker(
  props: Parameters<typeof SuccessorField>[0] & { chosen: Option | null },
) {
  const t = useText();
  const { chosen, exceptRefs, onChange, link } = props;
  const [asked, setAsked] = useState('');
  const [text, setText] = useDebouncedText(asked, setAsked);
  const api = useApi(dataProductsApiRef);
  const { resource } = usePolled<ProductListResponse>(
    asked,
    signal =>
      api.products({ text: asked || undefined, limit: MOST_FOUND }, { signal }),
    POLL_MS,
  );
  const found = resource.state === 'ready' ? resource.value.items : [];
  const items = found
    .filter(({ entityRef }) => !exceptRefs.includes(entityRef))
    .map(({ entityRef, title }) => ({
      id: entityRef,
      label: title,
      description: entityRef,
    }));
  return (
    <Combobox
      {...link}
      label={t('manage.deprecate.successor')}
      description={t('manage.deprecate.successorHelp')}
      placeholder={t('manage.deprecate.successorPlaceholder')}
      options={{
        items,
        filterText: text,
        setFilterText: setText,
        loadingState: resource.state === 'loading' ? 'loading' : 'idle',
        loadMore: () => {},
      }}
      search={{ mode: 'server' }}
      value={chosen}
      onChange={option => onChange(option?.id ?? '')}
    />
  );
}
