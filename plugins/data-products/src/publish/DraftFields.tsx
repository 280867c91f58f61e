// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Text } from '@backstage/ui';
import type {
  ProductMetadata,
  TopicCandidate,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { MetadataForm } from '../operations/form/MetadataForm';
import { useText } from '../translation/ref';
import { topicText } from './publishAddress';
import {
  metadataOf,
  OWN_FIELDS,
  PublishDraft,
  SHARED_FIELDS,
  SortedProblems,
  withMetadata,
} from './publishRequest';

/** A field is as wide as one can read, whatever the screen. */
const FORM_WIDTH = '48rem';

interface DraftFieldsProps {
  environmentId: string;
  vocabulary: Vocabulary;
  candidates: readonly TopicCandidate[];
  values: PublishDraft;
  problems: SortedProblems | undefined;
  onChange: (values: PublishDraft) => void;
}

/** The fields of a form about one topic; of one about several, what differs comes first. */
export function DraftFields(props: DraftFieldsProps) {
  const t = useText();
  const { candidates, values, problems, onChange } = props;
  const [only, ...others] = candidates;
  const shared = {
    environmentId: props.environmentId,
    vocabulary: props.vocabulary,
    accepted: values.accepted,
    onAccept: (accepted: PublishDraft['accepted']) =>
      onChange({ ...values, accepted }),
  };
  if (!only) return null;
  if (others.length === 0) {
    return (
      <Box style={{ maxWidth: FORM_WIDTH }}>
        <MetadataForm
          {...shared}
          topic={only.topic}
          value={metadataOf(values, only)}
          problems={[...(problems?.shared ?? []), ...(problems?.own[0] ?? [])]}
          onChange={metadata => onChange(withMetadata(values, only, metadata))}
        />
      </Box>
    );
  }
  return (
    <Flex direction="column" gap="6">
      <Box
        style={{
          display: 'grid',
          gridTemplateColumns:
            'repeat(auto-fill, minmax(min(100%, 26rem), 1fr))',
          gap: 'var(--bui-space-5)',
        }}
      >
        {candidates.map((candidate, index) => (
          <fieldset
            key={topicText(candidate)}
            style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}
          >
            <legend style={{ padding: 0, marginBottom: 'var(--bui-space-2)' }}>
              <Text as="span" weight="bold">
                <Identifier>
                  {t('publish.describe.ofTopic', { topic: candidate.topic })}
                </Identifier>
              </Text>
            </legend>
            <MetadataForm
              {...shared}
              fields={OWN_FIELDS}
              topic={candidate.topic}
              value={metadataOf(values, candidate)}
              problems={problems?.own[index] ?? []}
              onChange={(metadata: ProductMetadata) =>
                onChange(withMetadata(values, candidate, metadata))
              }
            />
          </fieldset>
        ))}
      </Box>
      <Box
        as="section"
        aria-label={t('publish.describe.sharedTitle')}
        style={{ maxWidth: FORM_WIDTH }}
      >
        <Text as="h3" weight="bold" style={{ margin: '0 0 1rem' }}>
          {t('publish.describe.sharedTitle')}
        </Text>
        <MetadataForm
          {...shared}
          fields={SHARED_FIELDS}
          value={values.shared}
          problems={problems?.shared ?? []}
          onChange={metadata => onChange({ ...values, shared: metadata })}
        />
      </Box>
    </Flex>
  );
}
