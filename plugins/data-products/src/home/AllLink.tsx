// SPDX-License-Identifier: Apache-2.0
import { Link } from '@backstage/ui';
import { useText } from '../translation/ref';

/** Leads to the whole of a list that is cut short here. */
export function AllLink(props: { href: string }) {
  const t = useText();
  return (
    <Link href={props.href} variant="body-small" style={{ flex: 'none' }}>
      {t('home.listOfAll')}
    </Link>
  );
}
