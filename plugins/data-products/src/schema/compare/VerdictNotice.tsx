// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, useId } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { SchemaVerdict } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { describeVerdict, VerdictWords } from './describeVerdict';

type Tone = VerdictWords['tone'];

const ICON: Record<Tone, RemixiconComponentType> = {
  good: RiCheckboxCircleFill,
  bad: RiCloseCircleFill,
  neutral: RiQuestionFill,
};

/** Grey, not green, when nobody knows. */
const COLORS: Record<Tone, { foreground: string; background: string }> = {
  good: {
    foreground: 'var(--bui-positive-fg-subdued)',
    background: 'var(--bui-positive-bg-subdued)',
  },
  bad: {
    foreground: 'var(--bui-negative-fg-subdued)',
    background: 'var(--bui-negative-bg-subdued)',
  },
  neutral: {
    foreground: 'var(--bui-fg-primary)',
    background: 'var(--bui-bg-neutral-2)',
  },
};

/** What the change means for consumers, why, and what the registry says itself. */
export function VerdictNotice(props: {
  verdict: SchemaVerdict;
  versions: { from: number; to: number };
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useText();
  const titleId = useId();
  const { verdict } = props;
  const { tone, sentence, level } = describeVerdict(verdict, props.versions, t);
  const Icon = ICON[tone];
  const { foreground, background } = COLORS[tone];
  const text: CSSProperties = { margin: 0, color: foreground };
  return (
    <section
      aria-label={t('schema.compare.verdict.label')}
      aria-describedby={titleId}
      style={{
        padding: 'var(--bui-space-4)',
        borderRadius: 'var(--bui-radius-3)',
        background,
        color: foreground,
        overflowWrap: 'anywhere',
      }}
    >
      <Flex gap="3" align="start">
        <Icon size={24} aria-hidden style={{ flex: 'none' }} />
        <Flex direction="column" gap="2" style={{ minWidth: 0 }}>
          <Text
            as="h3"
            id={titleId}
            variant="body-large"
            weight="bold"
            style={text}
          >
            {sentence}
          </Text>
          {level && (
            <Text as="p" style={text}>
              {level}
            </Text>
          )}
          {verdict.status === 'unknown' && (
            <Text as="p" style={text}>
              {t('schema.compare.verdict.cause', { cause: verdict.cause })}
            </Text>
          )}
          {verdict.status === 'unknown' && verdict.canRetryHelp && (
            <div>
              <Button
                size="small"
                variant="secondary"
                onPress={props.onRetry}
                isPending={props.isRetrying}
              >
                {t('loading.retry')}
              </Button>
            </div>
          )}
          <Messages verdict={verdict} style={text} />
        </Flex>
      </Flex>
    </section>
  );
}

/** The registry's own words, as they are. */
function Messages(props: { verdict: SchemaVerdict; style: CSSProperties }) {
  const t = useText();
  const { verdict, style } = props;
  if (verdict.status !== 'compatible' && verdict.status !== 'incompatible') {
    return null;
  }
  if (verdict.messages.length === 0) {
    return verdict.status === 'incompatible' ? (
      <Text as="p" style={style}>
        {t('schema.compare.verdict.noMessages')}
      </Text>
    ) : null;
  }
  return (
    <div>
      <Text as="h4" weight="bold" style={style}>
        {t('schema.compare.verdict.messages')}
      </Text>
      <ul
        style={{
          margin: 'var(--bui-space-1) 0 0',
          paddingInlineStart: 'var(--bui-space-5)',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        {verdict.messages.map((message, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
