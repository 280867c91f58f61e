// SPDX-License-Identifier: Apache-2.0
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { Translate, useText } from '../translation/ref';
import { PortLink } from './portLinks';

/** Leads from a port to what the Confluent console shows of it. */
export function PortMenu(props: { topic: string; links: PortLink[] }) {
  const t = useText();
  return (
    <MenuTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiExternalLinkLine />}
        aria-label={t('product.ports.openInConfluent', { topic: props.topic })}
      />
      <Menu>
        {props.links.map(link => (
          <MenuItem
            key={link.href}
            href={link.href}
            target="_blank"
            rel="noopener noreferrer"
          >
            {describeLink(link, t)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function describeLink(link: PortLink, t: Translate): string {
  return link.kind === 'schema'
    ? t('product.ports.link.schema', { subject: link.subject ?? '' })
    : t(`product.ports.link.${link.kind}`);
}
