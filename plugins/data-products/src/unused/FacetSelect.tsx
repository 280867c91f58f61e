// SPDX-License-Identifier: Apache-2.0
import { Select, SelectItemText } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  FacetValue,
  UnusedFacet,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useLocale } from '@data-mesh/backstage-plugin-data-products-react';
import { describeFacetValue, FacetWords } from '../explore/describeFacetValue';
import { facetRows } from '../explore/facetRows';
import { useText } from '../translation/ref';
import { useUnusedText } from '../translation/unusedRef';

/** More than these are found by typing rather than by looking. */
const FEW = 8;

interface Choice {
  id: string;
  words: FacetWords;
  /** 0 for what is part of nothing. */
  depth: number;
  /** Products; absent while nobody knows. */
  count?: number;
}

/** Owners or domains to choose one of, each with how many products it has, parts below what they are part of. */
export function FacetSelect(props: {
  facet: UnusedFacet;
  label: string;
  /** Of the back end; absent until it has answered. */
  listed: FacetValue[] | undefined;
  /** What comes before those that are listed. */
  first: readonly { id: string; label: string }[];
  chosen: string;
  onChange: (chosen: string) => void;
}) {
  const t = useText();
  const tUnused = useUnusedText();
  const { facet, label, listed = [], first, chosen } = props;
  const rows = facetRows({
    facet,
    listed,
    chosen: first.some(({ id }) => id === chosen) ? [] : [chosen],
    openByValue: Object.fromEntries(listed.map(({ value }) => [value, true])),
  });
  const choices: Choice[] = [
    ...first.map(each => ({
      id: each.id,
      words: { kind: 'words' as const, label: each.label },
      depth: 0,
    })),
    ...rows.map(({ choice, depth }) => ({
      id: choice.value,
      words: describeFacetValue(facet, choice, { t, environments: [] }),
      depth,
      count: props.listed && choice.count,
    })),
  ];
  return (
    <Select
      label={label}
      items={choices}
      search={
        rows.length > FEW
          ? { placeholder: tUnused('unused.filter.find') }
          : undefined
      }
      value={chosen}
      onChange={key => props.onChange(String(key))}
    >
      {({ words, ...choice }) =>
        words.kind === 'entity' ? (
          <EntityOption {...choice} entityRef={words.entityRef} />
        ) : (
          <LabelledOption {...choice} label={words.label} />
        )
      }
    </Select>
  );
}

type OptionProps = Omit<Choice, 'words'>;

function EntityOption(props: OptionProps & { entityRef: string }) {
  const { entityRef, ...choice } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  return <LabelledOption {...choice} label={primaryTitle} />;
}

function LabelledOption(props: OptionProps & { label: string }) {
  const t = useUnusedText();
  const number = new Intl.NumberFormat(useLocale());
  const { id, label, depth, count } = props;
  return (
    <SelectItemText
      id={id}
      title={
        count === undefined
          ? label
          : t('unused.filter.counted', { label, shown: number.format(count) })
      }
      style={{
        paddingInlineStart: `calc(var(--bui-space-3) + ${depth} * 1rem)`,
      }}
    />
  );
}
