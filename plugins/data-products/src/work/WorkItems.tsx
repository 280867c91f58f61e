// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, ButtonLink, Flex, Skeleton, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  dataProductsHoldDecidePermission,
  dataProductsSyncReadPermission,
  HeldRemoval,
  ProblemReport,
  WorkItem,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  FailureNotice,
  Panel,
  plainLine,
  Polled,
  RefreshNotice,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { useEnvironment } from '../environments/useEnvironments';
import { workLink } from '../home/meshWork';
import { EntityLink } from '../reference/EntityLink';
import { usePortalLinks } from '../reference/PortalLinks';
import { heldCount } from '../sync/holds';
import { useText } from '../translation/ref';

const POLL_MS = 30_000;

/** What the back end says waits for the person, e.g. products past their last day. */
export function Waiting() {
  const t = useText();
  const api = useApi(operationsApiRef);
  const reading = usePolled<WorkItem[]>(
    'work',
    signal => api.work({ signal }),
    POLL_MS,
  );
  return (
    <WorkPanel
      title={t('work.waiting.title')}
      help={t('work.waiting.help')}
      none={t('work.waiting.none')}
      notRead={t('work.waiting.notRead')}
      reading={reading}
      line={item => <WaitingLine key={item.id} item={item} />}
    />
  );
}

function WaitingLine(props: { item: WorkItem }) {
  const t = useText();
  const { manageHref } = usePortalLinks();
  const { title, entityRef, since, message } = props.item;
  return (
    <Line
      title={<EntityLink entityRef={entityRef}>{title}</EntityLink>}
      aside={t('work.waiting.since', { time: <RelativeTime at={since} /> })}
      text={message}
      next={
        manageHref && (
          <>
            <Next href={manageHref('unpublish', entityRef)}>
              {t('work.waiting.unpublish')}
            </Next>
            <Next href={manageHref('deprecate', entityRef)}>
              {t('work.waiting.changeEnd')}
            </Next>
          </>
        )
      }
    />
  );
}

/** The open reports about what is the person’s. */
export function MyProblems() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const reading = usePolled<ProblemReport[]>(
    'problems',
    signal => api.myProblems({ signal }),
    POLL_MS,
  );
  return (
    <WorkPanel
      title={t('work.problems.title')}
      help={t('work.problems.help')}
      none={t('work.problems.none')}
      notRead={t('work.problems.notRead')}
      reading={reading}
      line={report => <ProblemLine key={report.id} report={report} />}
    />
  );
}

function ProblemLine(props: { report: ProblemReport }) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { id, entityRef, title, text, reportedBy, reportedAt } = props.report;
  return (
    <Line
      title={<EntityLink entityRef={entityRef}>{title}</EntityLink>}
      aside={t('work.problems.reportedBy', {
        who: <EntityLink entityRef={reportedBy} variant="body-small" />,
        when: <RelativeTime at={reportedAt} />,
      })}
      text={<Clamped title={text}>{plainLine(text)}</Clamped>}
      next={
        <Next
          href={`${hrefOf(entityRef)}/activity?${new URLSearchParams({ reported: id })}`}
        >
          {t('work.problems.next')}
        </Next>
      }
    />
  );
}

/** The removals that wait, for those who may decide them; nothing for the others. */
export function MyHolds(props: { syncHref?: string }) {
  const { allowed: mayRead } = usePermission({
    permission: dataProductsSyncReadPermission,
  });
  const { allowed: mayDecide } = usePermission({
    permission: dataProductsHoldDecidePermission,
  });
  return mayRead && mayDecide ? <Holds {...props} /> : null;
}

function Holds(props: { syncHref?: string }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const reading = usePolled<HeldRemoval[]>(
    'pending',
    signal => api.holds({ state: 'pending' }, { signal }),
    POLL_MS,
  );
  return (
    <WorkPanel
      title={t('work.holds.title')}
      help={t('work.holds.help')}
      none={t('work.holds.none')}
      notRead={t('work.holds.notRead')}
      reading={reading}
      line={hold => (
        <HoldLine key={hold.id} hold={hold} syncHref={props.syncHref} />
      )}
    />
  );
}

function HoldLine(props: { hold: HeldRemoval; syncHref?: string }) {
  const t = useText();
  const { hold, syncHref } = props;
  const environment = useEnvironment(hold.environmentId);
  return (
    <Line
      title={
        <Text as="span">
          {t('work.holds.line', {
            count: heldCount(hold),
            known: String(hold.knownProducts),
            environment: environment?.title ?? hold.environmentId,
          })}
        </Text>
      }
      aside={t('work.waiting.since', {
        time: <RelativeTime at={hold.heldAt} />,
      })}
      next={
        syncHref && (
          <Next href={workLink(syncHref, 'holds', hold.environmentId)}>
            {t('work.holds.next')}
          </Next>
        )
      }
    />
  );
}

/** One kind of work: what was read of it, that there is none, or why it could not be read. */
function WorkPanel<T>(props: {
  title: string;
  help: string;
  none: string;
  notRead: string;
  reading: Polled<T[]>;
  line: (item: T) => ReactNode;
}) {
  const { resource, reload } = props.reading;
  return (
    <Panel title={props.title} help={props.help}>
      <RefreshNotice resource={resource} />
      {resource.state === 'loading' && <Skeleton height="3rem" />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={props.notRead}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' &&
        (resource.value.length === 0 ? (
          <Text color="secondary">{props.none}</Text>
        ) : (
          <ul
            aria-label={props.title}
            style={{ listStyle: 'none', margin: 0, padding: 0 }}
          >
            {resource.value.map(props.line)}
          </ul>
        ))}
    </Panel>
  );
}

function Line(props: {
  title: ReactNode;
  aside: ReactNode;
  text?: ReactNode;
  next: ReactNode;
}) {
  return (
    <Box
      as="li"
      py="3"
      style={{ borderBottom: '1px solid var(--bui-border-1)' }}
    >
      <Flex
        justify="between"
        align="start"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Box minWidth="0" style={{ flex: '1 1 16rem' }}>
          {props.title}
          <Text as="div" variant="body-small" color="secondary">
            {props.aside}
          </Text>
          {props.text && <Text as="div">{props.text}</Text>}
        </Box>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {props.next}
        </Flex>
      </Flex>
    </Box>
  );
}

function Next(props: { href: string; children: string }) {
  return (
    <ButtonLink href={props.href} size="small" variant="secondary">
      {props.children}
    </ButtonLink>
  );
}
