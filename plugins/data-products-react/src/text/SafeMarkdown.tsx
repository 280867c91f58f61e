// SPDX-License-Identifier: Apache-2.0
import { MarkdownContent } from '@backstage/core-components';
import { Box } from '@backstage/ui';
import { outsideMarkdown } from './outsideMarkdown';

/** An image of nothing, for whatever would still be one. */
const NO_IMAGE = 'data:,';

/** Markdown that others wrote: no image is loaded, no HTML is run, links to programs are no links. */
export function SafeMarkdown(props: { content: string }) {
  return (
    <Box
      style={{
        overflowWrap: 'anywhere',
        lineHeight: 1.5,
        // The first and the last paragraph bring their own space.
        marginBlock: '-0.75em',
      }}
    >
      <MarkdownContent
        content={outsideMarkdown(props.content)}
        transformImageUri={() => NO_IMAGE}
      />
    </Box>
  );
}
