// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Flex } from '@backstage/ui';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { PlainCheckbox } from '../explore/PlainCheckbox';
import { SearchInput } from '../explore/SearchInput';
import { useDebouncedText } from '../explore/useDebouncedText';
import { useText } from '../translation/ref';
import { CANDIDATE_STATES, PublishView } from './publishAddress';
import { ChangePublishView } from './usePublishView';

/** What narrows the list of topics down. */
export function TopicFilters(props: {
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { view, onChange } = props;
  const statesId = useId();
  const [text, setText] = useDebouncedText(view.text, sought =>
    onChange({ text: sought.trim() }, { replace: view.text !== '' }),
  );
  return (
    <Flex gap="4" align="center" style={{ flexWrap: 'wrap' }}>
      <div
        style={{
          flex: '1 1 16rem',
          maxWidth: '30rem',
          // The field is as light as the panel it is in.
          border: '1px solid var(--bui-border-2)',
          borderRadius: 'var(--bui-radius-2)',
        }}
      >
        <SearchInput
          size="medium"
          label={t('publish.choose.search')}
          placeholder={t('publish.choose.placeholder')}
          value={text}
          onChange={setText}
        />
      </div>
      <div role="group" aria-labelledby={statesId}>
        <Flex gap="4" style={{ flexWrap: 'wrap' }}>
          <span id={statesId}>
            <PlainText isQuiet>{t('publish.choose.states')}</PlainText>
          </span>
          {CANDIDATE_STATES.map(state => (
            <PlainCheckbox
              key={state}
              label={t(`publish.state.${state}`)}
              isSelected={view.states.includes(state)}
              // Showing nothing at all is of no use to anybody.
              isDisabled={view.states.length === 1 && view.states[0] === state}
              onChange={() =>
                onChange({
                  states: CANDIDATE_STATES.filter(
                    known => view.states.includes(known) !== (known === state),
                  ),
                })
              }
            >
              <PlainText title={t(`publish.stateMeaning.${state}`)}>
                {t(`publish.state.${state}`)}
              </PlainText>
            </PlainCheckbox>
          ))}
        </Flex>
      </div>
    </Flex>
  );
}
