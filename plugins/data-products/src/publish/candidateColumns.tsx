// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiCheckLine,
  RiDatabase2Line,
  RiErrorWarningLine,
  RiHistoryLine,
} from '@remixicon/react';
import type { TopicCandidate } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  Identifier,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { PlainCheckbox } from '../explore/PlainCheckbox';
import { ProblemList } from '../operations/ProblemList';
import { EntityLink } from '../reference/EntityLink';
import { Term } from '../terms/Term';
import { Translate, useText } from '../translation/ref';
import { topicText } from './publishAddress';

/** How topics are chosen. */
export interface PickTopic {
  /** By `topicText`. */
  chosen: ReadonlySet<string>;
  isFull: boolean;
  onToggle: (candidate: TopicCandidate) => void;
}

const ICON: Record<TopicCandidate['state'], RemixiconComponentType> = {
  ready: RiCheckLine,
  formerlyPublished: RiHistoryLine,
  notReady: RiErrorWarningLine,
  product: RiDatabase2Line,
};

const COLOR: Record<TopicCandidate['state'], string> = {
  ready: 'var(--bui-fg-positive)',
  formerlyPublished: 'var(--bui-fg-primary)',
  notReady: 'var(--bui-fg-warning)',
  product: 'var(--bui-fg-secondary)',
};

/** Whether a topic can be chosen to be published. */
export function isPublishable({ state }: TopicCandidate): boolean {
  return state === 'ready' || state === 'formerlyPublished';
}

/** @param options - `pick`: absent for those who may not publish. */
export function candidateColumns(options: {
  hasSeveralClusters: boolean;
  pick: PickTopic | undefined;
  t: Translate;
}): DataColumn<TopicCandidate>[] {
  const { hasSeveralClusters, pick, t } = options;
  return [
    ...(pick
      ? [
          {
            id: 'pick',
            heading: t('publish.choose.pick'),
            isHeadingHidden: true,
            width: '2.5rem',
            cell: (candidate: TopicCandidate) => (
              <Pick candidate={candidate} pick={pick} />
            ),
          },
        ]
      : []),
    {
      id: 'topic',
      heading: t('publish.choose.topic'),
      isRowHeader: true,
      cell: ({ topic }) => <Identifier>{topic}</Identifier>,
    },
    ...(hasSeveralClusters
      ? [
          {
            id: 'cluster',
            heading: t('publish.choose.cluster'),
            width: '8rem',
            cell: ({ clusterId }: TopicCandidate) => (
              <Identifier>{clusterId}</Identifier>
            ),
          },
        ]
      : []),
    {
      id: 'state',
      heading: t('publish.choose.state'),
      width: '11rem',
      cell: ({ state }) => <State state={state} />,
    },
    {
      id: 'remarks',
      heading: t('publish.choose.remarks'),
      width: '40%',
      cell: candidate => <Remarks candidate={candidate} />,
    },
  ];
}

function Pick(props: { candidate: TopicCandidate; pick: PickTopic }) {
  const t = useText();
  const { candidate, pick } = props;
  if (!isPublishable(candidate)) return null;
  const isChosen = pick.chosen.has(topicText(candidate));
  return (
    <PlainCheckbox
      label={t('publish.choose.pickTopic', { topic: candidate.topic })}
      isSelected={isChosen}
      isDisabled={pick.isFull && !isChosen}
      onChange={() => pick.onToggle(candidate)}
    />
  );
}

function State(props: { state: TopicCandidate['state'] }) {
  const t = useText();
  const { state } = props;
  const Icon = ICON[state];
  return (
    <Term
      meaning={t(`publish.stateMeaning.${state}`)}
      icon={
        <Icon
          size={16}
          aria-hidden
          color={COLOR[state]}
          style={{ flex: 'none' }}
        />
      }
    >
      {t(`publish.state.${state}`)}
    </Term>
  );
}

/** Why it is or is not ready; of a product, which one. */
function Remarks(props: { candidate: TopicCandidate }) {
  const t = useText();
  const { state, problems, entityRef } = props.candidate;
  if (state === 'product') {
    return entityRef ? (
      <EntityLink entityRef={entityRef} />
    ) : (
      <PlainText isQuiet>{t('publish.hiddenProduct')}</PlainText>
    );
  }
  return problems.length > 0 ? (
    <ProblemList label={t('publish.choose.remarks')} problems={problems} />
  ) : (
    <PlainText isQuiet>{t(`publish.stateMeaning.${state}`)}</PlainText>
  );
}
