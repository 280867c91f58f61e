// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Box, Radio, RadioGroup, Text } from '@backstage/ui';
import type { TierDefinition } from '@data-mesh/backstage-plugin-data-products-common';
import { FieldLink } from './FormField';

/** Chooses a tier by what it means and what it commits the owner to. */
export function TierField<T extends string>(props: {
  label: string;
  description: string;
  tiers: readonly TierDefinition<T>[];
  value: T | undefined;
  onChange: (tier: T) => void;
  isDisabled?: boolean;
  /** Default: true. */
  isRequired?: boolean;
  link: FieldLink;
}) {
  const { tiers, value, onChange, link } = props;
  return (
    <RadioGroup
      {...link}
      label={props.label}
      description={props.description}
      isRequired={props.isRequired ?? true}
      isDisabled={props.isDisabled}
      value={value ?? null}
      onChange={chosen => {
        const definition = tiers.find(({ tier }) => tier === chosen);
        if (definition) onChange(definition.tier);
      }}
    >
      {tiers.map(definition => (
        <TierChoice key={definition.tier} definition={definition} />
      ))}
    </RadioGroup>
  );
}

function TierChoice(props: { definition: TierDefinition<string> }) {
  const meaningId = useId();
  const { tier, title, description, terms } = props.definition;
  return (
    <Radio
      value={tier}
      aria-label={title}
      aria-describedby={meaningId}
      style={{ alignItems: 'flex-start' }}
    >
      <Box>
        <Text as="div" weight="bold">
          {title}
        </Text>
        <Box id={meaningId}>
          <Text as="div" variant="body-small" color="secondary">
            {description}
          </Text>
          {terms.length > 0 && <Terms terms={terms} />}
        </Box>
      </Box>
    </Radio>
  );
}

/** What whoever offers a product commits to, one line each. */
function Terms(props: { terms: readonly string[] }) {
  return (
    <Box
      as="ul"
      style={{ margin: 'var(--bui-space-1) 0 0', paddingInlineStart: '1.2em' }}
    >
      {props.terms.map(term => (
        <li key={term}>
          <Text as="span" variant="body-small" color="secondary">
            {term}
          </Text>
        </li>
      ))}
    </Box>
  );
}
