// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonLink } from '@backstage/ui';
import {
  isExtraColumnKey,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { ChosenEnvironments, isAboutNothingKnown } from './chosenEnvironments';
import { ExploreQuery, hasConditions, NO_CONDITIONS } from './exploreQuery';
import { titleOf } from './extraFacets';
import { ChangeQuery } from './useExploreQuery';
import { takeBack, WayOut, WaysOut, waysOut } from './waysOut';

interface ExploreEmptyProps {
  query: ExploreQuery;
  chosen: ChosenEnvironments;
  environmentCount: number;
  /** `undefined` when nobody was asked. */
  list: ProductListResponse | undefined;
  starredCount: number;
  syncHref?: string;
  onChange: ChangeQuery;
}

/** Why the list is empty, and the way out of it. */
export function ExploreEmpty(props: ExploreEmptyProps) {
  const t = useText();
  const { query, chosen, list, onChange } = props;

  if (isAboutNothingKnown(chosen)) {
    return (
      <EmptyNotice
        title={t('explore.empty.unknownEnvironmentTitle', {
          environment: chosen.unknownIds.join(', '),
        })}
        description={t('explore.empty.unknownEnvironment')}
        actions={
          <Button onPress={() => onChange({ environments: 'primary' })}>
            {t('explore.empty.showPrimary')}
          </Button>
        }
      />
    );
  }
  if (query.isStarred && props.starredCount === 0) {
    return (
      <EmptyNotice
        title={t('explore.empty.noneStarredTitle')}
        description={t('explore.empty.noneStarred')}
        actions={<TakeBack condition="isStarred" {...props} isFirst />}
      />
    );
  }
  return list && list.totalReadable > 0 && hasConditions(query) ? (
    <NothingMatches {...props} ways={waysOut(query, list.facets)} />
  ) : (
    <NothingThere {...props} />
  );
}

function NothingMatches(props: ExploreEmptyProps & { ways: WaysOut }) {
  const t = useText();
  const { query, ways, onChange } = props;
  const text = query.text.trim();
  const isOnlyMine = ways.possible.length === 1 && query.isMine;
  const conditions: WayOut[] = [...ways.sure, ...ways.possible];
  const isTogether = conditions.length === 0;

  if (isOnlyMine && ways.sure.length === 0) {
    return (
      <EmptyNotice
        title={t('explore.empty.noneMineTitle')}
        description={t('explore.empty.noneMine')}
        actions={<TakeBack condition="isMine" {...props} isFirst />}
      />
    );
  }
  const advice =
    ways.sure.length > 0
      ? t('explore.empty.sure')
      : t(isTogether ? 'explore.empty.together' : 'explore.empty.possible');
  return (
    <EmptyNotice
      title={
        text
          ? t('explore.empty.noMatchTextTitle', { text })
          : t('explore.empty.noMatchTitle')
      }
      description={
        text && ways.sure.length === 0 ? t('explore.empty.noMatchText') : advice
      }
      actions={
        <>
          {conditions.map((condition, index) => (
            <TakeBack
              key={condition}
              condition={condition}
              {...props}
              isFirst={index === 0}
            />
          ))}
          {conditions.length !== 1 && (
            <Button
              variant={isTogether ? 'primary' : 'secondary'}
              onPress={() => onChange(NO_CONDITIONS)}
            >
              {t('explore.empty.clearAll')}
            </Button>
          )}
        </>
      }
    />
  );
}

function NothingThere(props: ExploreEmptyProps) {
  const t = useText();
  const { chosen, environmentCount } = props;
  const isPartOnly =
    chosen.known.length > 0 && chosen.known.length < environmentCount;
  return (
    <EmptyNotice
      title={t('explore.empty.noneTitle')}
      description={
        isPartOnly
          ? t('explore.empty.none', {
              environment: chosen.known.map(({ title }) => title).join(', '),
            })
          : t('explore.empty.noneAnywhere')
      }
      actions={
        <>
          {isPartOnly && (
            <TakeBack condition="environment" {...props} isFirst />
          )}
          {props.syncHref && (
            <ButtonLink variant="secondary" href={props.syncHref}>
              {t('explore.empty.toSync')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function TakeBack(props: {
  condition: WayOut;
  list: ProductListResponse | undefined;
  query: ExploreQuery;
  isFirst: boolean;
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { condition, query, onChange } = props;
  return (
    <Button
      variant={props.isFirst ? 'primary' : 'secondary'}
      onPress={() => onChange(takeBack(condition, query))}
    >
      {isExtraColumnKey(condition)
        ? t('explore.empty.takeBackExtra', {
            facet: titleOf(condition, props.list?.extraColumns ?? []),
          })
        : t(`explore.empty.takeBack.${condition}`)}
    </Button>
  );
}
