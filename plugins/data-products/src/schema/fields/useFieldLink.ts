// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import { useText } from '../../translation/ref';
import { SchemaAddress, searchFromSchemaAddress } from '../schemaAddress';

/** Takes the address of a field along, and says in words whether it could. */
export function useFieldLink(
  address: SchemaAddress,
  subject: string,
): { copyLink: (path: string) => void; outcome: string } {
  const t = useText();
  const [outcome, setOutcome] = useState('');
  const { version } = address;

  const copyLink = useCallback(
    (path: string) => {
      // The subject by name: which one comes first may change.
      const search = searchFromSchemaAddress({
        subject,
        version,
        view: 'fields',
        field: path,
      });
      const { origin, pathname } = window.location;
      const copied =
        navigator.clipboard?.writeText(`${origin}${pathname}?${search}`) ??
        Promise.reject(new Error('No clipboard'));
      copied.then(
        () => setOutcome(t('schema.fields.linkCopied', { path })),
        () => setOutcome(t('schema.fields.linkNotCopied', { path })),
      );
    },
    [t, subject, version],
  );
  return { copyLink, outcome };
}
