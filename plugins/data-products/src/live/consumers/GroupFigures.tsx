// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  RemixiconComponentType,
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
  RiCheckboxCircleFill,
  RiCloseCircleLine,
  RiPauseCircleLine,
  RiQuestionFill,
  RiRefreshLine,
} from '@remixicon/react';
import type {
  ConsumerGroupState,
  Measured,
  ObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  InlineCode,
  PlainText,
  describeDuration,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import { takenOf } from '../measured';
import { TakenAt } from '../TakenAt';

const STATE_ICON: Record<ConsumerGroupState, RemixiconComponentType> = {
  stable: RiCheckboxCircleFill,
  rebalancing: RiRefreshLine,
  empty: RiPauseCircleLine,
  dead: RiCloseCircleLine,
  unknown: RiQuestionFill,
};
const STATE_COLOR: Record<ConsumerGroupState, string> = {
  stable: 'var(--bui-fg-positive)',
  rebalancing: 'var(--bui-fg-primary)',
  empty: 'var(--bui-fg-warning)',
  dead: 'var(--bui-fg-secondary)',
  unknown: 'var(--bui-fg-secondary)',
};
const TREND_ICON: Record<ObservedGroup['trend'], RemixiconComponentType> = {
  growing: RiArrowRightUpLine,
  shrinking: RiArrowRightDownLine,
  steady: RiArrowRightLine,
  unknown: RiQuestionFill,
};

/** What a group does: a shape and a word. */
export function GroupState(props: { state: Measured<ConsumerGroupState> }) {
  const t = useLiveText();
  const { state } = props;
  const value = state.status === 'known' ? state.value : 'unknown';
  const Icon = STATE_ICON[value];
  return (
    <WithIcon
      title={
        state.status === 'unknown'
          ? state.message
          : t(`consumers.stateMeaning.${value}`)
      }
    >
      <Icon
        size={16}
        aria-hidden
        color={STATE_COLOR[value]}
        style={{ flex: 'none', marginTop: '0.15em' }}
      />
      {t(`consumers.state.${value}`)}
    </WithIcon>
  );
}

/** How many read for a group; nothing where that is not known, or its state says that nobody does. */
export function GroupMembers(props: { count: Measured<number> }) {
  const t = useLiveText();
  const locale = useLocale();
  const { count } = props;
  if (count.status === 'unknown' || count.value === 0) return null;
  return (
    <PlainText isSmall isQuiet>
      {t('consumers.members', {
        count: count.value,
        shown: new Intl.NumberFormat(locale).format(count.value),
      })}
    </PlainText>
  );
}

/** Where the lag of a group is going. */
export function GroupTrend(props: { trend: ObservedGroup['trend'] }) {
  const t = useLiveText();
  const { trend } = props;
  const Icon = TREND_ICON[trend];
  return (
    <WithIcon isQuiet={trend === 'unknown'}>
      <Icon
        size={16}
        aria-hidden
        style={{ flex: 'none', marginTop: '0.15em' }}
      />
      {t(`consumers.trend.${trend}`)}
    </WithIcon>
  );
}

/** How far a group is behind, with the time of that; why not, when it is not known. */
export function GroupLagText(props: {
  group: Pick<ObservedGroup, 'lagMessages' | 'lagSeconds'>;
}) {
  const t = useLiveText();
  const locale = useLocale();
  const { lagMessages, lagSeconds } = props.group;
  if (lagMessages.status === 'unknown') {
    return (
      <div style={{ display: 'grid' }}>
        <PlainText isQuiet>{t('consumers.lag.unknown')}</PlainText>
        <PlainText isSmall isQuiet>
          <InlineCode text={lagMessages.message} />
        </PlainText>
      </div>
    );
  }
  const taken = takenOf(lagMessages);
  return (
    <div style={{ display: 'grid' }}>
      <PlainText>
        {lagMessages.value === 0
          ? t('consumers.lag.none')
          : t('consumers.lag.messages', {
              count: lagMessages.value,
              shown: new Intl.NumberFormat(locale).format(lagMessages.value),
            })}
      </PlainText>
      {lagMessages.value > 0 && lagSeconds.status === 'known' && (
        <PlainText isSmall>
          {t('consumers.lag.oldest', {
            age: describeDuration(lagSeconds.value * 1000, locale),
          })}
        </PlainText>
      )}
      {taken && <TakenAt taken={taken} />}
    </div>
  );
}

function WithIcon(props: {
  title?: string;
  isQuiet?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      title={props.title}
      style={{
        display: 'inline-flex',
        gap: 'var(--bui-space-1)',
        color: props.isQuiet ? 'var(--bui-fg-secondary)' : undefined,
      }}
    >
      {props.children}
    </span>
  );
}
