// SPDX-License-Identifier: Apache-2.0
import { Box, Text } from '@backstage/ui';

export interface GlossaryEntry {
  word: string;
  /** As a sentence. */
  meaning: string;
}

/** Words and what they mean. */
export function Glossary(props: { entries: GlossaryEntry[] }) {
  return (
    <Box
      as="dl"
      style={{
        display: 'flex',
        flexDirection: 'column',
        gap: 'var(--bui-space-3)',
        margin: 0,
        maxWidth: '22rem',
      }}
    >
      {props.entries.map(({ word, meaning }) => (
        <div key={word}>
          <dt>
            <Text weight="bold">{word}</Text>
          </dt>
          <dd style={{ margin: 0 }}>
            <Text color="secondary">{meaning}</Text>
          </dd>
        </div>
      ))}
    </Box>
  );
}
