// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { RiExternalLinkLine, RiLinksLine, RiSaveLine } from '@remixicon/react';
import type {
  KsqlClusterInfo,
  KsqlProperties,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { SaveDialog } from '../history/SaveDialog';
import { useText } from '../translation/ref';
import { consoleAddress } from './consoleAddress';
import {
  LONGEST_ADDRESS,
  StartAt,
  writeWorkbenchAddress,
} from './workbenchAddress';

/** What can be done with the text of the editor beside running it. */
export function TextActions(props: {
  cluster: KsqlClusterInfo;
  text: string;
  startAt: StartAt;
  properties: KsqlProperties | undefined;
  onSaved: () => void;
}) {
  const t = useText();
  const { cluster, text, startAt } = props;
  const [isSaving, setIsSaving] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  const isEmpty = text.trim() === '';
  const inConsole = consoleAddress(cluster, text, props.properties);

  const share = async () => {
    const { origin, pathname } = window.location;
    const address = `${origin}${pathname}${writeWorkbenchAddress({ clusterId: cluster.id, text, startAt })}`;
    if (address.length > LONGEST_ADDRESS) {
      setOutcome(
        t('workbench.share.tooLong', {
          length: String(address.length),
          most: String(LONGEST_ADDRESS),
        }),
      );
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      setOutcome(t('workbench.share.copied'));
    } catch {
      // No clipboard, or no permission for it.
      setOutcome(t('workbench.share.failed'));
    }
  };

  return (
    <Flex direction="column" align="end" gap="1">
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiSaveLine />}
          isDisabled={isEmpty}
          onPress={() => setIsSaving(true)}
        >
          {t('history.saved.action')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiLinksLine />}
          isDisabled={isEmpty}
          onPress={share}
        >
          {t('workbench.share.action')}
        </Button>
        {inConsole && (
          <ButtonLink
            size="small"
            variant="tertiary"
            iconEnd={<RiExternalLinkLine />}
            href={inConsole}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('workbench.console.action')}
          </ButtonLink>
        )}
      </Flex>
      <Text as="span" role="status" variant="body-small" color="secondary">
        {outcome}
      </Text>
      {isSaving && (
        <SaveDialog
          query={{ clusterId: cluster.id, title: '', text }}
          onSaved={props.onSaved}
          onClose={() => setIsSaving(false)}
        />
      )}
    </Flex>
  );
}
