// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Alert, Button, ButtonLink, Flex, Link, Text } from '@backstage/ui';
import { InlineCode } from '@data-mesh/backstage-plugin-data-products-react';
import { DescribedScorecard } from '../entity/useEntityScorecards';
import { RequestDialog } from '../exemptions/RequestDialog';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { EvidenceTable } from './EvidenceTable';
import { followableLinks } from './followableLinks';
import { ResultRow } from './orderResults';

/** Why a check matters, how to fix it with the buttons that do it, what its result rests on, and its exemption. */
export function ResultDetail(props: {
  row: ResultRow;
  shown: DescribedScorecard;
  exemptionsHref?: string;
  onAsked: () => void;
}) {
  const t = useText();
  const { row, shown } = props;
  const { check, result } = row;
  const { entityRef } = shown.result;
  const isOpen = result.status !== 'pass' && result.status !== 'notApplicable';
  const links = followableLinks(check, entityRef);

  return (
    <Flex
      direction="column"
      gap="3"
      style={{
        padding: '0 var(--bui-space-1) var(--bui-space-4) var(--bui-space-6)',
      }}
    >
      <Part title={t('entity.detail.why')} text={check.why} />
      {isOpen && (
        <Part title={t('entity.detail.fix')} text={check.howToFix.text}>
          {links.length > 0 && (
            <Flex gap="2" style={{ flexWrap: 'wrap' }}>
              {links.map((link, index) => (
                <ButtonLink
                  key={link.title}
                  href={link.href}
                  size="small"
                  variant={index === 0 ? 'primary' : 'secondary'}
                >
                  {link.title}
                </ButtonLink>
              ))}
            </Flex>
          )}
        </Part>
      )}
      <EvidenceTable
        evidence={result.evidence}
        facts={shown.description.facts}
        label={check.title}
      />
      {isOpen && <ExemptionOfCheck {...props} />}
    </Flex>
  );
}

function Part(props: {
  title: string;
  text: string;
  children?: React.ReactNode;
}) {
  return (
    <Flex direction="column" gap="1">
      <Text as="h4" variant="body-small" weight="bold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      <Text as="p" style={{ margin: 0, maxWidth: '60rem' }}>
        <InlineCode text={props.text} />
      </Text>
      {props.children}
    </Flex>
  );
}

/** The exemption that counts or waits, or the way to ask for one. */
function ExemptionOfCheck(props: {
  row: ResultRow;
  shown: DescribedScorecard;
  exemptionsHref?: string;
  onAsked: () => void;
}) {
  const t = useText();
  const day = useDay();
  const [isAsking, setIsAsking] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const { row, shown } = props;
  const list = props.exemptionsHref && (
    <Link href={props.exemptionsHref}>{t('entity.detail.allExemptions')}</Link>
  );
  const ofCheck = shown.exemptions.filter(
    exemption => exemption.check === row.check.id,
  );
  const active = ofCheck.find(({ phase }) => phase === 'active');
  if (active) {
    return (
      <Alert
        status="info"
        icon
        title={t('entity.detail.exemptUntil', {
          day: day(active.lastDay),
          reason: active.reason,
        })}
        description={list}
      />
    );
  }
  const requested = ofCheck.find(({ phase }) => phase === 'requested');
  if (requested) {
    return (
      <Alert
        status="info"
        icon
        title={t('entity.detail.exemptionRequested', {
          day: day(requested.requestedAt.slice(0, 10)),
        })}
        description={
          <>
            {requested.reason} {list}
          </>
        }
      />
    );
  }
  if (isAsked) {
    return (
      <Alert
        role="status"
        status="success"
        icon
        title={t('exemptions.request.done')}
      />
    );
  }
  if (!shown.allowed.requestExemption) return null;
  return (
    <div>
      <Button size="small" variant="tertiary" onPress={() => setIsAsking(true)}>
        {t('entity.detail.requestExemption')}
      </Button>
      {isAsking && (
        <RequestDialog
          entityRef={shown.result.entityRef}
          scorecard={shown.result.scorecard}
          check={row.check}
          onDone={() => {
            setIsAsked(true);
            props.onAsked();
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
