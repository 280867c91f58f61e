// SPDX-License-Identifier: Apache-2.0
import { Button } from '@backstage/ui';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import type { ExemptionPhase } from '@data-mesh/backstage-plugin-scorecards-common';
import { useText } from '../translation/ref';
import { ExemptionsAddress } from './exemptionsAddress';

/** Says why a page of exemptions is empty, and leads to one that is not. */
export function NoExemptions(props: {
  /** Earlier pages have some. */
  isBeyond: boolean;
  phase: ExemptionPhase | undefined;
  onShow: (address: ExemptionsAddress) => void;
}) {
  const t = useText();
  const { isBeyond, phase, onShow } = props;
  if (isBeyond) {
    return (
      <EmptyNotice
        title={t('exemptions.beyond.title')}
        description={t('exemptions.beyond.description')}
        actions={
          <Button
            variant="secondary"
            onPress={() => onShow({ phase, page: 1 })}
          >
            {t('exemptions.beyond.first')}
          </Button>
        }
      />
    );
  }
  if (phase) {
    return (
      <EmptyNotice
        title={t('exemptions.noneFound.title')}
        description={t('exemptions.noneFound.description')}
        actions={
          <Button variant="secondary" onPress={() => onShow({ page: 1 })}>
            {t('exemptions.noneFound.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyNotice
      title={t('exemptions.none.title')}
      description={t('exemptions.none.description')}
    />
  );
}
