// SPDX-License-Identifier: Apache-2.0
import { Alert, Button } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { KeptDraft } from './useKeptDraft';

/** Offers what somebody has left in the form before; nothing where there is nothing. */
export function DraftOffer<T>(props: {
  draft: KeptDraft<T>;
  onTakeUp: (draft: T) => void;
}) {
  const t = useText();
  const { draft, onTakeUp } = props;
  const { offered, discard } = draft;
  if (offered === undefined) return null;
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={t('manage.draft.title')}
      description={t('manage.draft.text')}
      customActions={
        <>
          <Button
            size="small"
            variant="primary"
            onPress={() => onTakeUp(offered)}
          >
            {t('manage.draft.takeUp')}
          </Button>
          <Button size="small" variant="secondary" onPress={discard}>
            {t('manage.draft.discard')}
          </Button>
        </>
      }
    />
  );
}
