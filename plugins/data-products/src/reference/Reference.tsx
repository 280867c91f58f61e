// SPDX-License-Identifier: Apache-2.0
import type { ResolvedReference } from '@data-mesh/backstage-plugin-data-products-common';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { NotRecognized } from '../text/NotRecognized';
import { useText } from '../translation/ref';
import { EntityLink } from './EntityLink';

/** An owner, domain or successor: a link when the catalog has it, what was written when it has not, else that none is set. */
export function Reference(props: { reference: ResolvedReference }) {
  const t = useText();
  const { reference } = props;
  switch (reference.status) {
    case 'resolved':
      return <EntityLink entityRef={reference.entityRef} />;
    case 'unresolved':
      return (
        <NotRecognized
          text={reference.text}
          why={t('term.reference.notFound')}
          help={t('term.reference.notFoundHelp')}
        />
      );
    case 'missing':
      return <PlainText isQuiet>{t('term.notSet')}</PlainText>;
    default:
      return reference satisfies never;
  }
}

/** The reference that a row of a list tells in two fields. */
export function referenceFromSummary(
  entityRef: string | undefined,
  text: string | undefined,
): ResolvedReference {
  if (entityRef) {
    return { status: 'resolved', text: text ?? entityRef, entityRef };
  }
  return text ? { status: 'unresolved', text } : { status: 'missing' };
}
