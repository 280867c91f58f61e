// SPDX-License-Identifier: Apache-2.0
import { Alert, Box } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { leftoversOf } from './operationState';

/** What could not be taken back, and how to do so by hand; nothing where everything could. */
export function Leftovers(props: { operation: Operation }) {
  const t = useText();
  const leftovers = leftoversOf(props.operation);
  if (leftovers.length === 0) return null;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('operation.progress.leftovers')}
      description={
        <>
          {t('operation.progress.leftoversHelp')}
          <Box
            as="ul"
            style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.2em' }}
          >
            {leftovers.map(({ target, step }) => (
              <li
                key={`${target.title} ${step.id}`}
                style={{ overflowWrap: 'anywhere' }}
              >
                {step.title}
                {step.byHand && `: ${step.byHand}`}
              </li>
            ))}
          </Box>
        </>
      }
    />
  );
}
