// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useText } from '../translation/ref';

/** Takes a text along to be pasted elsewhere, and says whether that went well. */
export function CopyButton(props: {
  text: string;
  /** Names the button for those who do not see what stands beside it. */
  label: string;
}) {
  const t = useText();
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      // No clipboard, or no permission for it: the text can still be selected.
      setOutcome('failed');
    }
  };

  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <Button
        size="small"
        variant="secondary"
        iconStart={outcome === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={props.label}
        onPress={copy}
      >
        {t('copy.action')}
      </Button>
      <Text as="span" role="status" variant="body-small" color="secondary">
        {outcome === 'copied' && t('copy.done')}
        {outcome === 'failed' && t('copy.failed')}
      </Text>
    </Flex>
  );
}
