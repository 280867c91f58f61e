// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Button,
  ButtonIcon,
  ButtonLink,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
  useBreakpoint,
  VisuallyHidden,
} from '@backstage/ui';
import {
  RiCheckLine,
  RiEditLine,
  RiFlagLine,
  RiLinkM,
  RiMore2Line,
  RiStarFill,
  RiStarLine,
} from '@remixicon/react';
import { useEntity, useStarredEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  CatalogedProduct,
  dataProductsProblemReportPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import { OfferedAction } from '../manage/offeredActions';
import { useManageItems } from '../manage/useManageItems';
import { useOfferedActions } from '../manage/useOfferedActions';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { WatchButton } from '../watch/WatchButton';
import { ReportProblemDialog } from './ReportProblemDialog';

/** What one can do with a product from any of its tabs. */
export function HeaderActions(props: {
  /** Absent when the entity is no whole product: then nobody can be told of a problem. */
  product: CatalogedProduct | undefined;
}) {
  const t = useText();
  const { entity } = useEntity();
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  const { product } = props;
  const offered = useOfferedActions(product);
  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <EditButton offered={offered} />
      {product && <WatchButton entityRef={stringifyEntityRef(entity)} />}
      {product && <ReportProblem product={product} />}
      <ButtonIcon
        variant="secondary"
        icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
        aria-label={
          isStarredEntity
            ? t('product.header.unstar')
            : t('product.header.star')
        }
        onPress={toggleStarredEntity}
      />
      <CopyLink />
      <MoreMenu product={product} offered={offered} />
    </Flex>
  );
}

/** What owners do most; on a phone it is in the menu alone. */
function EditButton(props: { offered: OfferedAction[] }) {
  const t = useText();
  const isWide = useBreakpoint().up('sm');
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { manageHref } = usePortalLinks();
  const isOffered = props.offered.some(
    ({ action, refusal }) => action === 'edit' && refusal === undefined,
  );
  if (!manageHref || !isOffered || !isWide) return null;
  return (
    <ButtonLink
      variant="secondary"
      iconStart={<RiEditLine />}
      href={manageHref('edit', entityRef)}
    >
      {t('manage.action.edit')}
    </ButtonLink>
  );
}

function ReportProblem(props: { product: CatalogedProduct }) {
  const t = useText();
  const isWide = useBreakpoint().up('sm');
  const [isOpen, setIsOpen] = useState(false);
  const { allowed } = usePermission({
    permission: dataProductsProblemReportPermission,
  });
  if (!allowed) return null;
  return (
    <>
      {isWide ? (
        <Button
          variant="secondary"
          iconStart={<RiFlagLine />}
          onPress={() => setIsOpen(true)}
        >
          {t('product.problem.report')}
        </Button>
      ) : (
        <ButtonIcon
          variant="secondary"
          icon={<RiFlagLine />}
          aria-label={t('product.problem.report')}
          onPress={() => setIsOpen(true)}
        />
      )}
      {isOpen && (
        <ReportProblemDialog
          product={props.product}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

function CopyLink() {
  const t = useText();
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <>
      <ButtonIcon
        variant="secondary"
        icon={outcome === 'copied' ? <RiCheckLine /> : <RiLinkM />}
        aria-label={t('product.header.copyLink')}
        onPress={copy}
      />
      <VisuallyHidden>
        <span role="status">
          {outcome === 'copied' && t('product.header.linkCopied')}
          {outcome === 'failed' && t('product.header.linkNotCopied')}
        </span>
      </VisuallyHidden>
    </>
  );
}

/** The catalog’s page shows its dialog about an entity when the address asks for it. */
function MoreMenu(props: {
  product: CatalogedProduct | undefined;
  offered: OfferedAction[];
}) {
  const t = useText();
  const { product, offered } = props;
  const entityRef = stringifyEntityRef(useEntity().entity);
  const items = useManageItems(
    offered,
    product && { entityRef, lifecycle: product.lifecycle },
  );
  const [, setSearch] = useSearchParams();
  const inspect = () =>
    setSearch(before => {
      const next = new URLSearchParams(before);
      next.set('inspect', 'overview');
      return next;
    });
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label={t('product.header.more')}
      />
      <Menu>
        {items}
        <MenuItem onAction={inspect}>{t('product.header.inspect')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
