// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonLink } from '@backstage/ui';
import { EmptyNotice } from '../panel/EmptyNotice';
import { useText } from '../translation/ref';
import { ChosenEnvironment, ExploreQuery } from './exploreQuery';

/** Why the list is empty, and the way out of it. */
export function ExploreEmpty(props: {
  query: ExploreQuery;
  chosen: ChosenEnvironment;
  environmentCount: number;
  /** How many products could be listed but for the text. */
  totalReadable: number;
  syncHref?: string;
  onChange: (change: Partial<ExploreQuery>) => void;
}) {
  const t = useText();
  const { query, chosen, onChange } = props;

  const showAll = props.environmentCount > 1 && chosen.status !== 'all' && (
    <Button
      variant="secondary"
      onPress={() => onChange({ environment: 'all' })}
    >
      {t('explore.empty.showAll')}
    </Button>
  );

  if (chosen.status === 'unknown') {
    return (
      <EmptyNotice
        title={t('explore.empty.unknownEnvironmentTitle', {
          environment: chosen.id,
        })}
        description={t('explore.empty.unknownEnvironment')}
        actions={
          <Button onPress={() => onChange({ environment: 'primary' })}>
            {t('explore.empty.showPrimary')}
          </Button>
        }
      />
    );
  }

  if (props.totalReadable > 0) {
    return (
      <EmptyNotice
        title={t('explore.empty.noMatchTitle', { text: query.text.trim() })}
        description={t('explore.empty.noMatch')}
        actions={
          <>
            <Button onPress={() => onChange({ text: '' })}>
              {t('explore.empty.clearSearch')}
            </Button>
            {showAll}
          </>
        }
      />
    );
  }

  return (
    <EmptyNotice
      title={t('explore.empty.noneTitle')}
      description={
        chosen.status === 'one'
          ? t('explore.empty.none', { environment: chosen.environment.title })
          : t('explore.empty.noneAnywhere')
      }
      actions={
        <>
          {showAll}
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
