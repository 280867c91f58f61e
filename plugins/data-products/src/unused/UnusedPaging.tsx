// SPDX-License-Identifier: Apache-2.0
import { ButtonIcon, Flex } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useUnusedText } from '../translation/unusedRef';
import { PRODUCTS_PER_PAGE } from './unusedAddress';

/** Which part of the list is shown, and the way to the others; nothing where all of it is. */
export function UnusedPaging(props: {
  /** Counted from 1. */
  page: number;
  totalItems: number;
  onChange: (page: number) => void;
}) {
  const t = useUnusedText();
  const number = new Intl.NumberFormat(useLocale());
  const { page, totalItems, onChange } = props;
  const lastPage = Math.max(1, Math.ceil(totalItems / PRODUCTS_PER_PAGE));
  if (page === 1 && lastPage === 1) return null;
  const before = (page - 1) * PRODUCTS_PER_PAGE;
  return (
    <Flex align="center" justify="end" gap="2">
      <PlainText>
        {t('unused.range', {
          from: number.format(Math.min(before + 1, totalItems)),
          to: number.format(Math.min(before + PRODUCTS_PER_PAGE, totalItems)),
          total: number.format(totalItems),
        })}
      </PlainText>
      <ButtonIcon
        variant="secondary"
        size="small"
        icon={<RiArrowLeftSLine />}
        aria-label={t('unused.previous')}
        isDisabled={page <= 1}
        onPress={() => onChange(Math.min(page - 1, lastPage))}
      />
      <ButtonIcon
        variant="secondary"
        size="small"
        icon={<RiArrowRightSLine />}
        aria-label={t('unused.next')}
        isDisabled={page >= lastPage}
        onPress={() => onChange(page + 1)}
      />
    </Flex>
  );
}
