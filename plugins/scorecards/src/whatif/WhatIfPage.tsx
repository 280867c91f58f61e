// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, TextAreaField } from '@backstage/ui';
import {
  FailureNotice,
  Failure,
  failureFromError,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  ScorecardDescription,
  WhatIf,
  WhatIfRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ScorecardFrame } from '../overview/ScorecardFrame';
import { useText } from '../translation/ref';
import { readDefinition, writeDefinition } from './definitionText';
import { WhatIfAnswer } from './WhatIfAnswer';

/** What a draft, or a definition of one's own, would change. */
export function WhatIfPage() {
  const t = useText();
  return (
    <ScorecardFrame title={t('whatIf.title')}>
      {description => (
        <WhatIfForm key={description.scorecard.id} description={description} />
      )}
    </ScorecardFrame>
  );
}

function WhatIfForm(props: { description: ScorecardDescription }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const { scorecard } = props.description;
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
            <div>
              <Button
                onPress={() => ask(() => ({ scorecard: scorecard.id }))}
                isPending={state.isBusy}
              >
                {t('whatIf.run')}
              </Button>
            </div>
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
