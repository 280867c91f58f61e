// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { ButtonLink, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AllowedAnswer,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { pickOffers, pickQuestions, placedPicks } from './changeablePicks';

const POLL_MS = 5 * 60_000;

/** The ways to change all picked products at once, for those who may; nothing until that is known. */
export function ChangePicked(props: {
  picked: readonly string[];
  environments: readonly EnvironmentInfo[];
}) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { manageHref } = usePortalLinks();
  const { picked, environments } = props;
  const picks = useMemo(
    () => placedPicks(picked, environments),
    [picked, environments],
  );
  const { resource } = usePolled<AllowedAnswer[]>(
    manageHref && picks.length > 1 ? JSON.stringify(picks) : undefined,
    signal => api.allowed(pickQuestions(picks), { signal }),
    POLL_MS,
  );
  // An answer about other picks says nothing of these.
  if (!manageHref || resource.state !== 'ready' || resource.isOutdated) {
    return null;
  }
  const { offers, isOfSeveralEnvironments } = pickOffers(picks, resource.value);
  const others =
    picked.length -
    Math.min(...offers.map(({ entityRefs }) => entityRefs.length));
  return (
    <>
      {isOfSeveralEnvironments && (
        <Text variant="body-small" color="secondary">
          {t('explore.pick.oneEnvironment')}
        </Text>
      )}
      {offers.length > 0 && others > 0 && (
        <Text variant="body-small" color="secondary">
          {t('explore.pick.someOnly', { count: others })}
        </Text>
      )}
      {offers.map(({ action, entityRefs }) => (
        <ButtonLink
          key={action}
          size="small"
          variant="secondary"
          href={manageHref(action, ...entityRefs)}
        >
          {t(`explore.pick.${action}`, {
            products: String(entityRefs.length),
          })}
        </ButtonLink>
      ))}
    </>
  );
}
