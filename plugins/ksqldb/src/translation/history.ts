// SPDX-License-Identifier: Apache-2.0

/** What the lists of what somebody ran and saved say. */
export const historyMessages = {
  help: 'What you ran. Only you see it.',
  search: 'Search what you ran',
  notRead: 'What you ran could not be read.',
  list: 'What you ran',
  empty: {
    title: 'You have not run anything yet',
    description: 'What you run is kept here for you.',
  },
  noneFound: {
    title: 'Nothing matches',
    description: 'Search for another word.',
  },
  use: 'Put into the editor: {{text}}',
  more: 'Show more',
  clear: {
    action: 'Forget all',
    title: 'Forget what you ran?',
    description: 'The list is emptied. What is saved stays.',
    confirm: 'Forget all',
    cancel: 'Cancel',
    failed: 'Could not be forgotten',
  },
  outcome: {
    running: 'Running',
    succeeded: 'Done',
    stopped: 'Stopped',
    failed: 'Failed',
    lost: 'Lost',
  },
  saved: {
    notRead: 'What you saved could not be read.',
    list: 'What you saved',
    empty: {
      title: 'Nothing saved yet',
      description: 'Save what is in the editor to find it here.',
    },
    action: 'Save',
    title: 'Save for yourself',
    name: 'Title',
    nameHelp: 'Only you see it.',
    save: 'Save',
    cancel: 'Cancel',
    failed: 'Could not be saved: {{message}}',
    use: 'Put into the editor: {{title}}',
    rename: 'Rename {{title}}',
    renameTitle: 'Rename',
    delete: 'Delete {{title}}',
    deleteTitle: 'Delete {{title}}?',
    deleteDescription: 'The text is gone then.',
    deleteConfirm: 'Delete',
    deleteFailed: 'Could not be deleted: {{message}}',
    otherCluster: 'of another cluster',
  },
} as const;
