// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';

/** The products that a form is about, as it goes on. */
export interface ProductsUnderWay {
  products: readonly EditableProduct[];
  leaveOut: (entityRef: string) => void;
  /** Goes on with what somebody else has made of a product. */
  takeUp: (now: EditableProduct) => void;
}

export function useProductsUnderWay(
  began: readonly EditableProduct[],
): ProductsUnderWay {
  const [products, setProducts] = useState(began);
  const leaveOut = useCallback(
    (entityRef: string) =>
      setProducts(before =>
        before.filter(product => product.entityRef !== entityRef),
      ),
    [],
  );
  const takeUp = useCallback(
    (now: EditableProduct) =>
      setProducts(before =>
        before.map(product =>
          product.entityRef === now.entityRef ? now : product,
        ),
      ),
    [],
  );
  return { products, leaveOut, takeUp };
}

/**
 * Shows at once what comes of leaving a product out, or of taking up what somebody else has made of it.
 *
 * @remarks Belongs after `usePlannedOperation`, which has to know the new request first.
 */
export function useCheckOnChange(
  products: readonly EditableProduct[],
  check: () => Promise<unknown>,
): void {
  const checked = useRef(products);
  useEffect(() => {
    if (checked.current === products) return;
    checked.current = products;
    check();
  }, [products, check]);
}
