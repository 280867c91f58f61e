// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import {
  Identifier,
  InlineCode,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Tone } from '../measured';
import { TakenAt } from '../TakenAt';
import { ToneIcon } from '../ToneIcon';
import { Figure } from './figures';

/** A figure under its label: what it is, what it is held against, and when it was taken. */
export function HealthFigure(props: {
  figure: Figure;
  /** Which of several topics it is about. */
  about?: string;
  children?: ReactNode;
}) {
  const { figure, about } = props;
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 }}>
      <Headline tone={figure.tone}>{figure.text}</Headline>
      {props.children}
      {figure.note && (
        <PlainText isSmall isQuiet={figure.tone !== 'bad'}>
          <InlineCode text={figure.note} />
        </PlainText>
      )}
      {about && (
        <PlainText isSmall isQuiet>
          <Identifier>{about}</Identifier>
        </PlainText>
      )}
      {figure.taken && <TakenAt taken={figure.taken} />}
    </div>
  );
}

/** What a figure says at first sight, with a shape for its tone; what is not known is no bolder than the rest. */
export function Headline(props: { tone: Tone; children: ReactNode }) {
  const isUnknown = props.tone === 'unknown';
  return (
    <span style={{ display: 'flex', gap: 'var(--bui-space-1)', minWidth: 0 }}>
      <ToneIcon tone={props.tone} />
      <Text
        as="span"
        weight={isUnknown ? 'regular' : 'bold'}
        color={isUnknown ? 'secondary' : 'primary'}
        style={{ minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {props.children}
      </Text>
    </span>
  );
}
