// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Select, Text, TextAreaField } from '@backstage/ui';
import {
  FailureNotice,
  Failure,
  failureFromError,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  Scorecard,
  WhatIf,
  WhatIfRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ScorecardFrame } from '../overview/ScorecardFrame';
import { useText } from '../translation/ref';
import {
  definitionOf,
  readDefinition,
  writeDefinition,
} from './definitionText';
import { WhatIfAnswer } from './WhatIfAnswer';

/** What a draft, or a definition of one's own, would change. */
export function WhatIfPage() {
  const t = useText();
  return (
    <ScorecardFrame title={t('whatIf.title')}>
      {({ scorecard }, all) => (
        <WhatIfForm
          key={scorecard.id}
          scorecard={scorecard}
          counting={all
            .map(description => description.scorecard)
            .filter(({ draft }) => !draft)}
        />
      )}
    </ScorecardFrame>
  );
}

function WhatIfForm(props: {
  scorecard: Scorecard;
  /** Those that are no drafts. */
  counting: Scorecard[];
}) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const { scorecard, counting } = props;
  const [text, setText] = useState('');
  const [state, setState] = useState<{
    isBusy?: boolean;
    failure?: Failure;
    answer?: WhatIf;
  }>({});

  const ask = async (request: () => WhatIfRequest) => {
    setState(before => ({ answer: before.answer, isBusy: true }));
    try {
      setState({ answer: await api.whatIf(request()) });
    } catch (error) {
      setState({ failure: failureFromError(error) });
    }
  };

  return (
    <>
      <Panel title={t('whatIf.title')} help={t('whatIf.help')}>
        <Flex direction="column" gap="3">
          {scorecard.draft ? (
            <DraftForm
              draft={scorecard}
              counting={counting}
              isBusy={state.isBusy}
              onAsk={request => ask(() => request)}
            />
          ) : (
            <>
              <TextAreaField
                label={t('whatIf.own')}
                description={t('whatIf.ownHelp')}
                value={text}
                onChange={setText}
                rows={12}
                style={{ fontFamily: 'var(--bui-font-monospace)' }}
              />
              <Flex gap="2">
                <Button
                  onPress={() =>
                    ask(() => ({ definition: readDefinition(text) }))
                  }
                  isDisabled={text.trim() === ''}
                  isPending={state.isBusy}
                >
                  {t('whatIf.run')}
                </Button>
                <Button
                  variant="secondary"
                  onPress={() => setText(writeDefinition(scorecard))}
                >
                  {t('whatIf.start')}
                </Button>
              </Flex>
            </>
          )}
          {state.failure && (
            <FailureNotice
              failure={state.failure}
              title={t('whatIf.failed')}
              forbidden={t('entity.forbidden')}
            />
          )}
        </Flex>
      </Panel>
      {state.answer && (
        <WhatIfAnswer answer={state.answer} scorecard={scorecard} />
      )}
    </>
  );
}

/** Asks what a draft would change if it took the place of a scorecard that counts. */
function DraftForm(props: {
  draft: Scorecard;
  counting: Scorecard[];
  isBusy?: boolean;
  onAsk: (request: WhatIfRequest) => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<string>();
  const { counting } = props;
  const replaced = counting.find(({ id }) => id === chosen) ?? counting[0];
  if (!replaced) return <Text>{t('whatIf.noneToReplace')}</Text>;
  return (
    <Flex gap="2" align="end" style={{ flexWrap: 'wrap' }}>
      <Select
        label={t('whatIf.inPlaceOf')}
        size="small"
        options={counting.map(({ id, title }) => ({ value: id, label: title }))}
        value={replaced.id}
        onChange={key => key !== null && setChosen(String(key))}
        style={{ minWidth: '16rem' }}
      />
      <Button
        onPress={() =>
          props.onAsk({ definition: definitionOf(props.draft, replaced.id) })
        }
        isPending={props.isBusy}
      >
        {t('whatIf.run')}
      </Button>
    </Flex>
  );
}
