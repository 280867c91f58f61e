// SPDX-License-Identifier: Apache-2.0
import type {
  QualityTier,
  SlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { NotRecognized } from '../text/NotRecognized';
import { useText } from '../translation/ref';
import { Term } from './Term';
import { describeQualityTier, describeSlaTier, TierWords } from './tiers';
import { useTiers } from './useTiers';

/** How far content can be trusted, in a word; what it means shows on hover. */
export function QualityTierTerm(props: { tier: QualityTier | undefined }) {
  return <Tier words={describeQualityTier(props.tier, useTiers())} />;
}

/** How fast somebody helps, in a word; what it means shows on hover. */
export function SlaTierTerm(props: { tier: SlaTier | undefined }) {
  return <Tier words={describeSlaTier(props.tier, useTiers())} />;
}

/** A tier in a word; what it means shows on hover. */
export function Tier(props: { words: TierWords }) {
  const t = useText();
  const { status, label, meaning } = props.words;
  switch (status) {
    case 'known':
      return <Term meaning={meaning}>{label}</Term>;
    case 'unrecognized':
      return (
        <NotRecognized
          text={label}
          why={t('term.unrecognized')}
          help={meaning}
        />
      );
    case 'missing':
      return (
        <PlainText isQuiet title={meaning}>
          {label}
        </PlainText>
      );
    default:
      return status satisfies never;
  }
}
