// SPDX-License-Identifier: Apache-2.0

/** Exemptions: asking, deciding, and the list of them. */
export const exemptionMessages = {
  title: 'Exemptions',
  help: 'Agreed, dated exceptions. Each says why, who agreed, and when it ends; nobody decides about what they asked for themselves.',
  notRead: 'The exemptions could not be read.',
  none: {
    title: 'No exemption',
    description:
      'Whoever owns a product can ask for one on its scorecard, beside the check that it is about.',
  },
  noneFound: {
    title: 'Nothing in this state',
    description: 'Other states may have some.',
    showAll: 'Show all',
  },
  filter: 'State',
  all: 'All',
  phase: {
    requested: 'Waits for a decision',
    upcoming: 'Begins later',
    active: 'Counts today',
    expired: 'Over',
    rejected: 'Rejected',
    revoked: 'Revoked',
    withdrawn: 'Withdrawn',
  },
  table: {
    label: 'Exemptions',
    product: 'Product',
    check: 'Check',
    reason: 'Reason',
    days: 'From – to',
    state: 'State',
    by: 'Asked for by',
    actions: 'Actions',
  },
  decidedBy: 'Decided by',
  approve: 'Approve',
  reject: 'Reject',
  revoke: 'Revoke',
  withdraw: 'Withdraw',
  cancel: 'Cancel',
  decide: {
    approveTitle: 'Approve this exemption?',
    rejectTitle: 'Reject this exemption?',
    revokeTitle: 'Revoke this exemption?',
    withdrawTitle: 'Withdraw this request?',
    approveText:
      '{{product}} is then exempt from “{{check}}” until {{day}}. It shows as exempt, not as passed.',
    rejectText: 'Whoever asked is told, with your reason.',
    revokeText: '“{{check}}” counts for {{product}} again at once.',
    withdrawText: 'Nothing changes for {{product}}.',
    reason: 'Reason',
    reasonHelp: 'Goes to whoever asked.',
    reasonMissing: 'Say why, so that whoever asked can act on it.',
    failed: 'The decision was not taken.',
  },
  request: {
    title: 'Ask for an exemption',
    about: '{{product}}: “{{check}}”',
    reason: 'Why can this not be met now?',
    reasonHelp:
      'Whoever decides reads this, and it stays visible as long as the exemption counts.',
    reasonMissing: 'Give a reason of at least 20 letters.',
    lastDay: 'Last day',
    lastDayHelp: 'On the day after, the check counts again by itself.',
    lastDayMissing: 'Choose a day from today on.',
    submit: 'Ask',
    failed: 'The request was not made.',
    done: 'Asked. Whoever approves exemptions decides about it.',
  },
} as const;
