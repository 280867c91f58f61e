// SPDX-License-Identifier: Apache-2.0
import { ComponentProps } from 'react';
import { Box, Header } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../translation/ref';
import { HeaderActions } from './HeaderActions';
import { purposeLine } from './purposeLine';
import { useProductFacts } from './useProductFacts';

type HeaderProps = ComponentProps<typeof Header>;

/**
 * What stands above every tab of a product: what it is for, who answers for it, what it promises, and what one can do.
 */
export function ProductHeader(props: {
  tabs: HeaderProps['tabs'];
  activeTabId?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const { product, facts } = useProductFacts();
  return (
    // The name of a topic has up to 249 characters and no space. Tabs scroll sideways where a phone has no room for them.
    <Box style={{ overflowWrap: 'break-word', overflowX: 'auto' }}>
      <Header
        title={entity.metadata.title ?? entity.metadata.name}
        description={
          purposeLine(entity.metadata.description) ??
          t('product.about.noDescription')
        }
        metadata={facts}
        tabs={props.tabs}
        activeTabId={props.activeTabId}
        customActions={<HeaderActions product={product} />}
      />
    </Box>
  );
}
