// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { ConfirmDialog } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** Asks for a title, and saves a text under it. Render it only while open. */
export function SaveDialog(props: {
  /** With an id, what is saved already and gets another title. */
  query: { id?: string; clusterId: string; title: string; text: string };
  onSaved: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { id, clusterId, text } = props.query;
  const [title, setTitle] = useState(props.query.title);
  return (
    <ConfirmDialog
      title={t(id ? 'history.saved.renameTitle' : 'history.saved.title')}
      confirm={t('history.saved.save')}
      cancel={t('history.saved.cancel')}
      isReady={title.trim() !== ''}
      describeFailure={message => t('history.saved.failed', { message })}
      onConfirm={async () => {
        await api.saveQuery({ id, clusterId, title: title.trim(), text });
        props.onSaved();
      }}
      onClose={props.onClose}
    >
      <TextField
        label={t('history.saved.name')}
        description={t('history.saved.nameHelp')}
        isRequired
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
    </ConfirmDialog>
  );
}
