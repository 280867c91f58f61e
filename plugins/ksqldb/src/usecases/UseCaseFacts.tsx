// SPDX-License-Identifier: Apache-2.0
import { Flex, Link, Text } from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningFill,
  RiQuestionLine,
} from '@remixicon/react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FactList,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import type { InputOfUseCase, UseCasePlan } from './planUseCase';

const ICON = {
  there: <RiCheckLine size={16} aria-hidden color="var(--bui-fg-positive)" />,
  missing: (
    <RiErrorWarningFill size={16} aria-hidden color="var(--bui-fg-warning)" />
  ),
  unknown: (
    <RiQuestionLine size={16} aria-hidden color="var(--bui-fg-secondary)" />
  ),
};

/** What a use case reads, each with whether it is there, and what it creates. */
export function UseCaseFacts(props: {
  plan: Extract<UseCasePlan, { status: 'readable' }>;
  outputTopic: string;
}) {
  const t = useText();
  const { inputs, creations } = props.plan;
  return (
    <FactList
      minWidth="20rem"
      items={[
        {
          label: t('useCases.facts.inputs'),
          value: (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {inputs.map(input => (
                <Input key={input.name} input={input} />
              ))}
            </ul>
          ),
        },
        {
          label: t('useCases.facts.creates'),
          value:
            creations.length === 0
              ? t('useCases.createsNothing')
              : creations.map(({ name, kind }) => (
                  <div key={name}>
                    <Identifier>{name}</Identifier>{' '}
                    <Text as="span" variant="body-small" color="secondary">
                      {t(`useCases.kind.${kind}`)}
                    </Text>
                  </div>
                )),
        },
        {
          label: t('useCases.facts.topic'),
          value: <Identifier>{props.outputTopic}</Identifier>,
        },
      ]}
    />
  );
}

function Input(props: { input: InputOfUseCase }) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { input } = props;
  const product = input.status === 'there' ? input.source.product : undefined;
  return (
    <li>
      <Flex align="center" gap="1" style={{ flexWrap: 'wrap' }}>
        {ICON[input.status]}
        <Identifier>{input.name}</Identifier>
        <Text as="span" variant="body-small" color="secondary">
          {describeInput(input, t)}
        </Text>
        {product && (
          <Link href={hrefOf(product.entityRef)} variant="body-small">
            {product.title}
          </Link>
        )}
      </Flex>
    </li>
  );
}

function describeInput(input: InputOfUseCase, t: Translate): string {
  switch (input.status) {
    case 'there':
      return t(
        `useCases.kind.${input.source.type === 'TABLE' ? 'table' : 'stream'}`,
      );
    case 'missing':
      return t('useCases.input.missing');
    case 'unknown':
      return t('useCases.input.unknown');
    default:
      return input satisfies never;
  }
}
