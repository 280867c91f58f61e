// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ZodType } from 'zod';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { dropDraft, keepDraft, keptDraft } from './keptDraft';

/** What somebody has left in a form before. */
export interface KeptDraft<T> {
  /** To be taken up again, or discarded; nothing once the form is changed anew. */
  offered: T | undefined;
  discard: () => void;
}

/**
 * Keeps what is filled in for as long as the tab is open, so that whoever leaves a form by whatever way can go on with it.
 *
 * @param options - `name`: see `draftName`. `current`: what is filled in; `undefined` while nothing is.
 */
export function useKeptDraft<T>(options: {
  name: string;
  schema: ZodType<T>;
  current: T | undefined;
}): KeptDraft<T> {
  const identity = useApi(identityApiRef);
  const { name, schema, current } = options;
  const [by, setBy] = useState<string>();
  const [offered, setOffered] = useState<T>();

  useEffect(() => {
    let isLeft = false;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => {
        if (isLeft) return;
        setBy(userEntityRef);
        setOffered(
          keptDraft(
            { storage: sessionStorage, name },
            { by: userEntityRef, schema },
          ),
        );
      },
      // A draft that is nobody's is not kept.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [identity, name, schema]);

  const text = current && JSON.stringify(current);
  const isKept = useRef(false);
  useEffect(() => {
    if (!by) return;
    const place = { storage: sessionStorage, name };
    if (text !== undefined) {
      keepDraft(place, { by, value: JSON.parse(text) });
      isKept.current = true;
      setOffered(undefined);
    } else if (isKept.current) {
      dropDraft(place);
      isKept.current = false;
    }
  }, [by, name, text]);

  const discard = useCallback(() => {
    dropDraft({ storage: sessionStorage, name });
    setOffered(undefined);
  }, [name]);

  return { offered, discard };
}
