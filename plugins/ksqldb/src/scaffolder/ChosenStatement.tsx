// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Box, Button } from '@backstage/ui';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import { buildStatement } from './buildStatement';
import type { StatementChoices } from './StatementChoices';
import { StatementEditor } from './StatementEditor';
import { StatementValue, statementValue } from './StatementValue';

/** The statement that choices come to. It follows the choices until somebody changes it. */
export function ChosenStatement(props: {
  choices: StatementChoices;
  value: StatementValue | undefined;
  onChange: (value: StatementValue) => void;
}) {
  const t = useText();
  const { choices, value, onChange } = props;
  const { resource } = useSources(choices.ksqldbClusterId);
  const sources = resource.state === 'ready' ? resource.value.sources : [];
  const built = buildStatement(choices, sources);
  const [lastBuilt, setLastBuilt] = useState<string>();
  const text = value?.statement ?? '';
  const isChanged = text !== '' && text !== lastBuilt && text !== built;

  const write = (statement: string) =>
    onChange(statementValue(choices.ksqldbClusterId, statement));
  const build = (statement: string) => {
    setLastBuilt(statement);
    write(statement);
  };
  useEffect(() => {
    if (built === undefined || isChanged) return;
    if (text === built) setLastBuilt(built);
    else build(built);
    // What was typed is compared when the choices change, not while it is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [built]);

  return (
    <Box>
      <StatementEditor text={text} sources={sources} onChange={write} />
      {isChanged && built !== undefined && (
        <Box mt="2">
          <Button size="small" variant="secondary" onPress={() => build(built)}>
            {t('scaffolder.rebuild')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
