// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
import { Text } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { describeValue } from '../../operations/form/describeValue';
import { EntityLink } from '../../reference/EntityLink';
import { useText } from '../../translation/ref';
import { Saying, SeveralField } from './sharedChange';

const REFERENCES: readonly SeveralField[] = ['owner', 'domain'];

/** What products say in a field at present, and how many of them say it. */
export function Sayings(props: {
  field: SeveralField;
  sayings: readonly Saying[];
  vocabulary: Vocabulary;
  /** True where each product keeps what it says. */
  isKept: boolean;
}) {
  const t = useText();
  const { field, sayings, vocabulary, isKept } = props;
  return (
    <Text as="span" variant="body-small" color="secondary">
      {t('manage.several.now')}{' '}
      {sayings.map(({ metadata, count }, index) => {
        const words = describeValue(field, metadata, { vocabulary, t });
        return (
          <Fragment key={words}>
            {index > 0 && ', '}
            {words && REFERENCES.includes(field) ? (
              <EntityLink entityRef={words} variant="body-small" />
            ) : (
              words || t('operation.nothing')
            )}
            {sayings.length > 1 && ` (${count})`}
          </Fragment>
        );
      })}
      {'. '}
      {isKept && t('manage.several.kept')}
    </Text>
  );
}
