// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { useText } from '../translation/ref';
import type { DescribedScorecard } from './useEntityScorecards';

/** The levels that an entity has to reach and does not, or nobody knows; nothing when there is none. */
export function DemandNotices(props: { shown: DescribedScorecard }) {
  const t = useText();
  const { demands, description } = props.shown;
  const { levels } = description.scorecard;
  return (
    <>
      {demands.map(({ level, who, verdict }) =>
        verdict === 'reached' ? null : (
          <Alert
            key={`${level} ${who}`}
            role="status"
            status="warning"
            icon
            title={t('entity.demand.title', {
              who,
              level: levels.find(({ id }) => id === level)?.title ?? level,
            })}
            description={t(`entity.demand.${verdict}`)}
          />
        ),
      )}
    </>
  );
}
