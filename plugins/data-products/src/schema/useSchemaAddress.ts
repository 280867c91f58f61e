// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeSchemaAddress,
  SchemaAddress,
  schemaAddressFromSearch,
  searchFromSchemaAddress,
} from './schemaAddress';

export type ChangeSchemaAddress = (change: Partial<SchemaAddress>) => void;

/** What the address of the page asks for, and how to change it: each change is a step that the browser’s Back undoes. */
export function useSchemaAddress(): [SchemaAddress, ChangeSchemaAddress] {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => schemaAddressFromSearch(search), [search]);
  const change = useCallback<ChangeSchemaAddress>(
    changed =>
      setSearch(searchFromSchemaAddress(changeSchemaAddress(address, changed))),
    [address, setSearch],
  );
  return [address, change];
}
