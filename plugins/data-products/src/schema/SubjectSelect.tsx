// SPDX-License-Identifier: Apache-2.0
import { Box, Select } from '@backstage/ui';
import type { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { Translate, useText } from '../translation/ref';
import { groupSubjects } from './subjects';

/** From this number on it takes longer to look than to type. */
const MANY = 8;

/** The subjects of the product to choose from, by topic. */
export function SubjectSelect(props: {
  subjects: SchemaSubject[];
  chosen: string;
  onChange: (subject: string) => void;
}) {
  const t = useText();
  const { subjects } = props;
  const options = groupSubjects(subjects).map(group => ({
    title: group.topics.join(', ') || t('schema.subject.noTopic'),
    options: group.subjects.map(subject => ({
      id: subject.subject,
      label: labelOf(subject, t),
    })),
  }));
  return (
    <Box style={{ flex: '1 1 18rem', maxWidth: '40rem', minWidth: 0 }}>
      <Select
        label={t('schema.subject.label')}
        options={options}
        search={
          subjects.length >= MANY
            ? { placeholder: t('schema.subject.search') }
            : undefined
        }
        value={props.chosen}
        onChange={key => props.onChange(String(key))}
      />
    </Box>
  );
}

/** E.g. `Value · orders-value`, with what is wrong with it. */
function labelOf({ subject, part, state }: SchemaSubject, t: Translate) {
  const label = `${t(`schema.subject.part.${part}`)} · ${subject}`;
  return state.status === 'read'
    ? label
    : `${label} (${t(`schema.subject.state.${state.status}`)})`;
}
