// SPDX-License-Identifier: Apache-2.0

/** The pages that change, deprecate and unpublish a product, and the ways there. */
export const manageMessages = {
  action: {
    edit: 'Edit',
    deprecate: 'Deprecate…',
    changeEnd: 'Change the end…',
    undoDeprecation: 'Offer it again…',
    unpublish: 'Unpublish…',
  },
  refused: '{{action}} {{because}}',
  running: {
    title: '{{operation}} is under way',
    doneOf: '{{done}} of {{total}} steps are done.',
    undoing: 'What was written is being taken back.',
    open: 'Show what is being done',
  },
  noProductTitle: 'No product is named',
  noProduct:
    'The address of this page names no product. Open the page of a product, and choose there what to do with it.',
  notRead: 'The product could not be read from Confluent',
  toProduct: 'Back to {{product}}',
  check: 'Preview changes',
  checkAgain: 'Preview again',
  plan: {
    title: 'What will be done',
    help: 'Nothing has been written yet.',
    notRunnableHelp: 'Something is in the way. Correct what is marked above.',
    notPlanned: 'It could not be found out what would be done',
    notStarted: 'It was not started',
    noted: 'Nothing was written. The plan below is of now.',
  },
  edit: {
    title: 'Edit {{product}}',
    pageTitle: 'Edit a data product',
    help: 'Read from Confluent just now. What you change is written there for all of its topics.',
    save: 'Save changes',
    unchanged: 'You have changed nothing yet.',
    endElsewhere:
      'It is deprecated. Its last day and its successor are changed on a page of their own: {{link}}',
    endLink: 'change the end',
  },
  deprecate: {
    title: 'Deprecate {{product}}',
    titleAgain: 'Change the end of {{product}}',
    pageTitle: 'Deprecate a data product',
    help: 'It stays until its last day, and longer: nothing is removed by itself. Whoever opens it is told to move on.',
    endsOn: 'Last day',
    endsOnHelp:
      'A day in UTC, after today. Until then its owner keeps every promise.',
    successor: 'Use instead',
    successorHelp:
      'The product that takes its place. Leave it empty when there is none.',
    successorPlaceholder: 'Search data products',
    preview: 'What people will see',
    told: 'Who will be told',
    toldHelp:
      'As soon as it is deprecated, and again 30, 7 and 1 days before the end.',
    toldNobody:
      'Nobody can be told: neither its owner nor any owner of what depends on it is known.',
    dependentsNotRead: 'Who depends on it could not be found out',
    run: 'Deprecate',
    runAgain: 'Change the end',
    undoHint: 'It is deprecated already. You can also {{link}}.',
    undoLink: 'offer it again',
  },
  unpublish: {
    title: 'Unpublish {{product}}',
    pageTitle: 'Unpublish a data product',
    help: 'It becomes a plain topic again, and leaves this portal.',
    happens: 'What happens',
    goes: 'Its page, its place in search and lists, and what people have said about it in Confluent go.',
    stays_one:
      'The topic {{topics}} stays, with its records, its schemas and everybody’s access to it.',
    stays_other:
      'The topics {{topics}} stay, with their records, their schemas and everybody’s access to them.',
    gentler:
      'If others still read it, {{link}} first, so that they have time to move on.',
    gentlerLink: 'deprecate it',
    confirm: 'Type {{product}} to confirm',
    confirmHelp:
      'Something depends on it, and loses what this portal tells of it.',
    confirmMismatch: 'That is not its name: {{product}}',
    run: 'Unpublish',
    done: '{{product}} is a plain topic again. Topic and records are as they were.',
    toPublish: 'It can be published again at any time.',
  },
  several: {
    editPageTitle: 'Edit data products',
    deprecatePageTitle: 'Deprecate data products',
    editTitle_one: 'Edit {{count}} product',
    editTitle_other: 'Edit {{count}} products',
    editHelp:
      'Read from Confluent just now. What you choose is written for all of them; what you leave stays as each of them has it.',
    deprecateTitle_one: 'Deprecate {{count}} product',
    deprecateTitle_other: 'Deprecate {{count}} products',
    deprecateHelp:
      'They stay until their last day, and longer: nothing is removed by itself. Whoever opens one is told to move on.',
    deprecateRun_one: 'Deprecate it',
    deprecateRun_other: 'Deprecate all {{count}}',
    products: 'The products',
    now: 'Now:',
    kept: 'Each keeps its own.',
    keep: 'Leave as it is',
    leaveOut: 'Leave it out',
    notRead: 'The products could not be read',
    refused_one: 'One product is left out',
    refused_other: '{{count}} products are left out',
    environmentsTitle: 'These products are in several environments',
    environments:
      'What is changed together is in one environment. Go back and pick products of one.',
  },
  changed: {
    title: 'Somebody has changed {{product}} meanwhile',
    help: 'Nothing has been overwritten. This is what they have changed:',
    nothing: 'They have changed it in a way that this form does not show.',
    goOn: 'Go on with their changes',
    decide: 'Apply and preview again',
  },
  draft: {
    title: 'You left this form with changes',
    text: 'They are kept until you close this tab. Nothing of them has been written.',
    takeUp: 'Take them up again',
    discard: 'Discard them',
  },
  toForm: 'Back to the form',
  leave: {
    title: 'Leave without saving?',
    text: 'What you have changed is kept in this tab: come back to this form to take it up again.',
    leave: 'Leave',
    stay: 'Stay',
  },
} as const;
