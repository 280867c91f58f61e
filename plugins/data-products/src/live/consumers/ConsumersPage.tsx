// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ConsumersAddress,
  consumersAddressFromSearch,
  searchFromConsumersAddress,
} from './consumersAddress';
import { ConsumersPanel } from './ConsumersPanel';
import { GroupPage } from './GroupPage';

/** Who reads the product of the page, or one of the groups that do. */
export function ConsumersPage() {
  const productRef = stringifyEntityRef(useEntity().entity);
  const [search, setSearch] = useSearchParams();
  const address = consumersAddressFromSearch(search);
  const hrefOf = (change: Partial<ConsumersAddress>) =>
    `?${searchFromConsumersAddress({ ...address, ...change })}`;

  return address.group ? (
    <GroupPage
      // Another group is another question, of which nothing is known yet.
      key={`${address.group.clusterId} ${address.group.groupId}`}
      productRef={productRef}
      group={address.group}
      backHref={hrefOf({ group: undefined })}
    />
  ) : (
    <ConsumersPanel
      productRef={productRef}
      address={address}
      groupHref={group => hrefOf({ group })}
      onChange={change =>
        setSearch(searchFromConsumersAddress({ ...address, ...change }), {
          replace: true,
        })
      }
    />
  );
}
