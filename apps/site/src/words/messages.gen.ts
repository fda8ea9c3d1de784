// Written by scripts/messages.ts from the English messages. Do not edit.

export type MessageArguments = {
  'accounts.account.at-gathering': { role: string }
  'accounts.account.give-back': Record<never, never>
  'accounts.account.in-organisation': { role: string }
  'accounts.account.may': Record<never, never>
  'accounts.account.nothing-yet': Record<never, never>
  'accounts.account.open-gathering': Record<never, never>
  'accounts.account.title': Record<never, never>
  'accounts.back': Record<never, never>
  'accounts.codes.done': Record<never, never>
  'accounts.codes.text': Record<never, never>
  'accounts.codes.title': Record<never, never>
  'accounts.deed.agree-for-side': Record<never, never>
  'accounts.deed.change-gathering': Record<never, never>
  'accounts.deed.create-gathering': Record<never, never>
  'accounts.deed.give-roles': Record<never, never>
  'accounts.deed.invite-people': Record<never, never>
  'accounts.deed.keep-statements': Record<never, never>
  'accounts.deed.make-seats': Record<never, never>
  'accounts.deed.name-organisation': Record<never, never>
  'accounts.deed.read-mirror': Record<never, never>
  'accounts.deed.run-day': Record<never, never>
  'accounts.deed.see-gathering': Record<never, never>
  'accounts.deed.see-people': Record<never, never>
  'accounts.deed.turn-vote': Record<never, never>
  'accounts.device.qr': Record<never, never>
  'accounts.device.text': Record<never, never>
  'accounts.device.title': Record<never, never>
  'accounts.invite.back': Record<never, never>
  'accounts.invite.button': Record<never, never>
  'accounts.invite.link-text': Record<never, never>
  'accounts.invite.link-title': Record<never, never>
  'accounts.invite.qr': Record<never, never>
  'accounts.invite.text': Record<never, never>
  'accounts.invite.title': Record<never, never>
  'accounts.invited.button': Record<never, never>
  'accounts.invited.text': Record<never, never>
  'accounts.invited.title': Record<never, never>
  'accounts.invited.void': Record<never, never>
  'accounts.invited.void-title': Record<never, never>
  'accounts.keys.add-passkey': Record<never, never>
  'accounts.keys.app': Record<never, never>
  'accounts.keys.app-qr': Record<never, never>
  'accounts.keys.app-text': Record<never, never>
  'accounts.keys.button': Record<never, never>
  'accounts.keys.change-passphrase': Record<never, never>
  'accounts.keys.code': Record<never, never>
  'accounts.keys.code-or-recovery': Record<never, never>
  'accounts.keys.code-wrong': Record<never, never>
  'accounts.keys.first': Record<never, never>
  'accounts.keys.has-passphrase': { name: string; count: number }
  'accounts.keys.keep-passphrase': Record<never, never>
  'accounts.keys.last': Record<never, never>
  'accounts.keys.name-taken': Record<never, never>
  'accounts.keys.name-wrong': Record<never, never>
  'accounts.keys.new-codes': Record<never, never>
  'accounts.keys.no-passkeys-here': Record<never, never>
  'accounts.keys.no-passphrase': Record<never, never>
  'accounts.keys.passkey-refused': Record<never, never>
  'accounts.keys.passkey-since': Record<never, never>
  'accounts.keys.passkey-text': Record<never, never>
  'accounts.keys.passkey-title': Record<never, never>
  'accounts.keys.passkeys': { count: number }
  'accounts.keys.passphrase': Record<never, never>
  'accounts.keys.passphrase-hint': Record<never, never>
  'accounts.keys.passphrase-text': Record<never, never>
  'accounts.keys.passphrase-title': Record<never, never>
  'accounts.keys.remove-passkey': Record<never, never>
  'accounts.keys.set-passphrase': Record<never, never>
  'accounts.keys.sign-in-name': Record<never, never>
  'accounts.keys.sign-in-name-hint': Record<never, never>
  'accounts.keys.title': Record<never, never>
  'accounts.keys.too-long': Record<never, never>
  'accounts.keys.too-plain': Record<never, never>
  'accounts.keys.too-short': Record<never, never>
  'accounts.later': Record<never, never>
  'accounts.name.missing': Record<never, never>
  'accounts.name.organisation': Record<never, never>
  'accounts.name.own': Record<never, never>
  'accounts.name.own-hint': Record<never, never>
  'accounts.passkey.failed': Record<never, never>
  'accounts.passkey.needs-script': Record<never, never>
  'accounts.people.cancel-invitation': Record<never, never>
  'accounts.people.deed': Record<never, never>
  'accounts.people.invited': Record<never, never>
  'accounts.people.leads-note': Record<never, never>
  'accounts.people.no-task': Record<never, never>
  'accounts.people.title': Record<never, never>
  'accounts.people.who-may': Record<never, never>
  'accounts.people.whole': Record<never, never>
  'accounts.people.yes': Record<never, never>
  'accounts.person.give': Record<never, never>
  'accounts.person.give-button': Record<never, never>
  'accounts.person.remove': Record<never, never>
  'accounts.person.remove-button': Record<never, never>
  'accounts.person.remove-text': Record<never, never>
  'accounts.person.take': Record<never, never>
  'accounts.prove.button': Record<never, never>
  'accounts.prove.passkey': Record<never, never>
  'accounts.prove.refused': Record<never, never>
  'accounts.prove.text': Record<never, never>
  'accounts.prove.title': Record<never, never>
  'accounts.role.coder': Record<never, never>
  'accounts.role.convenor': Record<never, never>
  'accounts.role.donor-officer': Record<never, never>
  'accounts.role.facilitator': Record<never, never>
  'accounts.role.reader': Record<never, never>
  'accounts.role.secretariat': Record<never, never>
  'accounts.role.side-lead': Record<never, never>
  'accounts.role.trustee': Record<never, never>
  'accounts.sessions.device': Record<never, never>
  'accounts.sessions.end': Record<never, never>
  'accounts.sessions.sign-out': Record<never, never>
  'accounts.sessions.sign-out-everywhere': Record<never, never>
  'accounts.sessions.text': Record<never, never>
  'accounts.sessions.this': Record<never, never>
  'accounts.sessions.title': Record<never, never>
  'accounts.sign-in.button': Record<never, never>
  'accounts.sign-in.link': Record<never, never>
  'accounts.sign-in.needs-link': Record<never, never>
  'accounts.sign-in.once': Record<never, never>
  'accounts.sign-in.participant': Record<never, never>
  'accounts.sign-in.passkey': Record<never, never>
  'accounts.sign-in.passphrase': Record<never, never>
  'accounts.sign-in.passphrase-button': Record<never, never>
  'accounts.sign-in.refused.link': Record<never, never>
  'accounts.sign-in.refused.passkey': Record<never, never>
  'accounts.sign-in.refused.passphrase': Record<never, never>
  'accounts.sign-in.title': Record<never, never>
  'accounts.task.hint': Record<never, never>
  'accounts.task.label': Record<never, never>
  'accounts.task.lead-of': { side: string }
  'accounts.task.refused.has-a-task-here': Record<never, never>
  'accounts.task.refused.last-convenor': Record<never, never>
  'accounts.task.refused.leads-a-side': Record<never, never>
  'accounts.task.refused.no-such-task': Record<never, never>
  'accounts.task.refused.side-has-a-lead': Record<never, never>
  'accounts.to-gatherings': Record<never, never>
  'accounts.way.link': Record<never, never>
  'accounts.way.passkey': Record<never, never>
  'accounts.way.passphrase': Record<never, never>
  'accounts.way.recovery-code': Record<never, never>
  'accounts.welcome.button': Record<never, never>
  'accounts.welcome.change': Record<never, never>
  'accounts.welcome.text': Record<never, never>
  'accounts.welcome.title': Record<never, never>
  'board.free': Record<never, never>
  'board.held': Record<never, never>
  'board.merge.agree': Record<never, never>
  'board.merge.decline': Record<never, never>
  'board.merge.label': Record<never, never>
  'board.merge.offer': Record<never, never>
  'board.merge.other-into': Record<never, never>
  'board.merge.take-back': Record<never, never>
  'board.merge.text': Record<never, never>
  'board.merge.this-into': Record<never, never>
  'board.merge.title': Record<never, never>
  'board.merge.waits': Record<never, never>
  'board.no-slots': Record<never, never>
  'board.none-waits': Record<never, never>
  'board.place.beside': Record<never, never>
  'board.place.button': Record<never, never>
  'board.place.hint': Record<never, never>
  'board.place.label': Record<never, never>
  'board.place.move': Record<never, never>
  'board.place.sent': Record<never, never>
  'board.post.button': Record<never, never>
  'board.post.convenor': Record<never, never>
  'board.post.convenor-hint': Record<never, never>
  'board.post.hint': { most: number }
  'board.post.label': Record<never, never>
  'board.post.language': Record<never, never>
  'board.post.more': { language: string }
  'board.refused.language-unknown': Record<never, never>
  'board.refused.moved-beside': Record<never, never>
  'board.refused.moved-meanwhile': { where: string }
  'board.refused.no-such-place': Record<never, never>
  'board.refused.no-such-topic': Record<never, never>
  'board.refused.not-yours': Record<never, never>
  'board.refused.place-taken': { topic: string }
  'board.refused.same-topic': Record<never, never>
  'board.refused.title': Record<never, never>
  'board.refused.wall-full': { most: number }
  'board.refused.words-missing': Record<never, never>
  'board.refused.words-too-long': { length: number; most: number }
  'board.step.arriving': Record<never, never>
  'board.step.closing': Record<never, never>
  'board.step.clusters': Record<never, never>
  'board.step.dots': Record<never, never>
  'board.step.market': Record<never, never>
  'board.step.reading': Record<never, never>
  'board.step.sessions': Record<never, never>
  'board.title': Record<never, never>
  'board.topic.at': { where: string }
  'board.topic.by': { name: string }
  'board.topic.merged': Record<never, never>
  'board.topic.notes': Record<never, never>
  'board.topic.title': Record<never, never>
  'board.topic.waits': Record<never, never>
  'board.topic.withdrawn': Record<never, never>
  'board.twice': Record<never, never>
  'board.waiting': Record<never, never>
  'board.where': { place: string; hours: string }
  'board.withdraw.button': Record<never, never>
  'board.withdraw.text': Record<never, never>
  'board.withdraw.title': Record<never, never>
  'board.yours': Record<never, never>
  'checkup.all-good': Record<never, never>
  'checkup.arrived': Record<never, never>
  'checkup.arrived-otherwise': Record<never, never>
  'checkup.cookies': Record<never, never>
  'checkup.cookies-good': Record<never, never>
  'checkup.cookies-text': Record<never, never>
  'checkup.cookies-wrong': Record<never, never>
  'checkup.header.cache-control': Record<never, never>
  'checkup.header.content-security-policy': Record<never, never>
  'checkup.header.cross-origin-embedder-policy': Record<never, never>
  'checkup.header.cross-origin-opener-policy': Record<never, never>
  'checkup.header.cross-origin-resource-policy': Record<never, never>
  'checkup.header.permissions-policy': Record<never, never>
  'checkup.header.referrer-policy': Record<never, never>
  'checkup.header.strict-transport-security': Record<never, never>
  'checkup.header.x-content-type-options': Record<never, never>
  'checkup.header.x-frame-options': Record<never, never>
  'checkup.header.x-robots-tag': Record<never, never>
  'checkup.headers': Record<never, never>
  'checkup.headers-text': Record<never, never>
  'checkup.kept': Record<never, never>
  'checkup.kept-good': Record<never, never>
  'checkup.kept-text': Record<never, never>
  'checkup.kept-wrong': Record<never, never>
  'checkup.not-checked': Record<never, never>
  'checkup.not-shown': Record<never, never>
  'checkup.not-shown-text': Record<never, never>
  'checkup.plain-http': Record<never, never>
  'checkup.requests': Record<never, never>
  'checkup.requests-good': Record<never, never>
  'checkup.requests-text': Record<never, never>
  'checkup.requests-wrong': Record<never, never>
  'checkup.some-wrong': Record<never, never>
  'checkup.text': Record<never, never>
  'checkup.title': Record<never, never>
  'circle.agreement.adopt': Record<never, never>
  'circle.agreement.adopt-again': Record<never, never>
  'circle.agreement.adopted': Record<never, never>
  'circle.agreement.clock': Record<never, never>
  'circle.agreement.earlier': Record<never, never>
  'circle.agreement.meanwhile': Record<never, never>
  'circle.agreement.proposals': Record<never, never>
  'circle.agreement.proposals-text': Record<never, never>
  'circle.agreement.refused.empty': Record<never, never>
  'circle.agreement.refused.too-long': { language: string; length: number; most: number }
  'circle.agreement.show': Record<never, never>
  'circle.agreement.take': Record<never, never>
  'circle.agreement.text': Record<never, never>
  'circle.agreement.title': Record<never, never>
  'circle.agreement.words': Record<never, never>
  'circle.back-to-agreement': Record<never, never>
  'circle.back-to-board': Record<never, never>
  'circle.clock.again': Record<never, never>
  'circle.clock.left': Record<never, never>
  'circle.clock.minutes': { count: number }
  'circle.clock.other': Record<never, never>
  'circle.clock.over': Record<never, never>
  'circle.clock.over-at': { time: string }
  'circle.clock.refused': { most: number }
  'circle.clock.start': Record<never, never>
  'circle.clock.text': Record<never, never>
  'circle.clock.title': Record<never, never>
  'circle.empty': Record<never, never>
  'circle.proposal.again': Record<never, never>
  'circle.proposal.own': Record<never, never>
  'circle.proposal.pauses': Record<never, never>
  'circle.proposal.turns': Record<never, never>
  'circle.title': Record<never, never>
  'common.checkup': Record<never, never>
  'common.footer': Record<never, never>
  'common.form.mend': Record<never, never>
  'common.home': Record<never, never>
  'common.languages': Record<never, never>
  'common.name': Record<never, never>
  'common.refused.fault.text': Record<never, never>
  'common.refused.fault.title': Record<never, never>
  'common.refused.needs-https.text': Record<never, never>
  'common.refused.needs-https.title': Record<never, never>
  'common.refused.not-found.text': Record<never, never>
  'common.refused.not-found.title': Record<never, never>
  'common.refused.not-yours.text': Record<never, never>
  'common.refused.not-yours.title': Record<never, never>
  'common.refused.storage-busy.text': Record<never, never>
  'common.refused.storage-busy.title': Record<never, never>
  'common.refused.storage-full.text': Record<never, never>
  'common.refused.storage-full.title': Record<never, never>
  'common.refused.too-large.text': Record<never, never>
  'common.refused.too-large.title': Record<never, never>
  'common.refused.too-often.text': Record<never, never>
  'common.refused.too-often.title': Record<never, never>
  'common.rush.button': Record<never, never>
  'common.rush.line': Record<never, never>
  'common.rush.sum': Record<never, never>
  'common.rush.title': Record<never, never>
  'common.skip': Record<never, never>
  'convenor.cancel.back': Record<never, never>
  'convenor.cancel.button': Record<never, never>
  'convenor.cancel.happens': { count: number }
  'convenor.cancel.keep': Record<never, never>
  'convenor.cancel.title': Record<never, never>
  'convenor.card.instruction': Record<never, never>
  'convenor.done.changed': Record<never, never>
  'convenor.done.close': Record<never, never>
  'convenor.done.created': Record<never, never>
  'convenor.done.open': Record<never, never>
  'convenor.done.reopen': Record<never, never>
  'convenor.edit.button': Record<never, never>
  'convenor.edit.title': Record<never, never>
  'convenor.example': Record<never, never>
  'convenor.example-text': Record<never, never>
  'convenor.fixed.not-kept': Record<never, never>
  'convenor.fixed.text': Record<never, never>
  'convenor.fixed.title': Record<never, never>
  'convenor.form.about': Record<never, never>
  'convenor.form.add-side': Record<never, never>
  'convenor.form.closes': Record<never, never>
  'convenor.form.in-language': { what: string; language: string }
  'convenor.form.languages': Record<never, never>
  'convenor.form.languages-hint': Record<never, never>
  'convenor.form.opens': Record<never, never>
  'convenor.form.other-languages': Record<never, never>
  'convenor.form.other-languages-hint': Record<never, never>
  'convenor.form.purpose': Record<never, never>
  'convenor.form.remove-side': { number: number }
  'convenor.form.show-languages': Record<never, never>
  'convenor.form.side': { number: number }
  'convenor.form.side-name': Record<never, never>
  'convenor.form.sides': Record<never, never>
  'convenor.form.sides-fixed': Record<never, never>
  'convenor.form.sides-hint': Record<never, never>
  'convenor.form.times': Record<never, never>
  'convenor.form.times-hint': Record<never, never>
  'convenor.form.title': Record<never, never>
  'convenor.form.zone': Record<never, never>
  'convenor.list.empty': Record<never, never>
  'convenor.list.new': Record<never, never>
  'convenor.list.none-for-you': Record<never, never>
  'convenor.list.title': Record<never, never>
  'convenor.new.button': Record<never, never>
  'convenor.new.title': Record<never, never>
  'convenor.overview.join': Record<never, never>
  'convenor.overview.join-text': Record<never, never>
  'convenor.overview.mirror': Record<never, never>
  'convenor.overview.mirror-text': Record<never, never>
  'convenor.overview.prepared': Record<never, never>
  'convenor.overview.proposed': { count: number }
  'convenor.overview.seats': { count: number }
  'convenor.overview.statements': { count: number }
  'convenor.overview.untranslated': { count: number }
  'convenor.overview.vote': Record<never, never>
  'convenor.part.day': Record<never, never>
  'convenor.part.edit': Record<never, never>
  'convenor.part.mirror': Record<never, never>
  'convenor.part.overview': Record<never, never>
  'convenor.part.paper': Record<never, never>
  'convenor.part.seats': Record<never, never>
  'convenor.part.statements': Record<never, never>
  'convenor.parts': Record<never, never>
  'convenor.problem.closes-before-it-opens': Record<never, never>
  'convenor.problem.has-opened': Record<never, never>
  'convenor.problem.has-passed': Record<never, never>
  'convenor.problem.language-unknown': { tag: string }
  'convenor.problem.no-language': Record<never, never>
  'convenor.problem.no-such-zone': Record<never, never>
  'convenor.problem.not-a-time': Record<never, never>
  'convenor.problem.purpose-missing': { language: string }
  'convenor.problem.same-name-twice': Record<never, never>
  'convenor.problem.side-name-missing': { number: number; language: string }
  'convenor.problem.sides-are-fixed': Record<never, never>
  'convenor.problem.skipped-by-the-clock': Record<never, never>
  'convenor.problem.times-need-two': Record<never, never>
  'convenor.problem.title-missing': { language: string }
  'convenor.problem.too-long': { most: number; language: string }
  'convenor.seats.cancel-link': Record<never, never>
  'convenor.seats.cancelled': Record<never, never>
  'convenor.seats.make': Record<never, never>
  'convenor.seats.make-button': Record<never, never>
  'convenor.seats.make-hint': Record<never, never>
  'convenor.seats.no-list': Record<never, never>
  'convenor.seats.none': Record<never, never>
  'convenor.seats.not-a-number': Record<never, never>
  'convenor.seats.print-unused': Record<never, never>
  'convenor.seats.propose-button': Record<never, never>
  'convenor.seats.text': Record<never, never>
  'convenor.seats.too-many': { most: number }
  'convenor.seats.unused': Record<never, never>
  'convenor.seats.unused-count': { count: number }
  'convenor.seats.unused-text': Record<never, never>
  'convenor.session.account': Record<never, never>
  'convenor.session.people': Record<never, never>
  'convenor.session.text': Record<never, never>
  'convenor.session.title': Record<never, never>
  'convenor.sheet.back': Record<never, never>
  'convenor.sheet.cards': { count: number }
  'convenor.sheet.print': Record<never, never>
  'convenor.sheet.qr': Record<never, never>
  'convenor.sheet.text': Record<never, never>
  'convenor.sheet.this-computer': { address: string }
  'convenor.sheet.title': Record<never, never>
  'convenor.signed-out.sign-in': Record<never, never>
  'convenor.signed-out.text': Record<never, never>
  'convenor.signed-out.title': Record<never, never>
  'convenor.state.closed': { when: string }
  'convenor.state.not-open': Record<never, never>
  'convenor.state.open': Record<never, never>
  'convenor.state.open-until': { when: string }
  'convenor.state.opens-at': { when: string }
  'convenor.statement.statement-empty': Record<never, never>
  'convenor.statement.statement-has-a-link': Record<never, never>
  'convenor.statement.too-long': { length: number; most: number }
  'convenor.statements.add': Record<never, never>
  'convenor.statements.add-button': Record<never, never>
  'convenor.statements.add-hint': Record<never, never>
  'convenor.statements.added': { count: number }
  'convenor.statements.known': { count: number }
  'convenor.statements.language': Record<never, never>
  'convenor.statements.line': { line: number; reason: string }
  'convenor.statements.listed': { count: number }
  'convenor.statements.listed-to-withdrawn': Record<never, never>
  'convenor.statements.missing': { languages: string }
  'convenor.statements.none': Record<never, never>
  'convenor.statements.now-listed': Record<never, never>
  'convenor.statements.now-withdrawn': Record<never, never>
  'convenor.statements.proposed': { count: number }
  'convenor.statements.proposed-text': Record<never, never>
  'convenor.statements.proposed-to-listed': Record<never, never>
  'convenor.statements.proposed-to-withdrawn': Record<never, never>
  'convenor.statements.withdrawn': { count: number }
  'convenor.statements.withdrawn-to-listed': Record<never, never>
  'convenor.statements.words': Record<never, never>
  'convenor.together.agree': Record<never, never>
  'convenor.together.alone': Record<never, never>
  'convenor.together.has-agreed': { name: string }
  'convenor.together.log': Record<never, never>
  'convenor.together.logged.agreed': { name: string }
  'convenor.together.logged.done': { name: string }
  'convenor.together.logged.proposed': { name: string }
  'convenor.together.logged.withdrawn': { name: string }
  'convenor.together.look': Record<never, never>
  'convenor.together.make-seats': { count: number }
  'convenor.together.needs-two': Record<never, never>
  'convenor.together.no-lead': Record<never, never>
  'convenor.together.nothing-waits': Record<never, never>
  'convenor.together.one-lead-only': Record<never, never>
  'convenor.together.proposed-by': { name: string; until: string }
  'convenor.together.somebody-gone': Record<never, never>
  'convenor.together.take-back': Record<never, never>
  'convenor.together.text': Record<never, never>
  'convenor.together.title': Record<never, never>
  'convenor.together.told.agreed': Record<never, never>
  'convenor.together.told.done': Record<never, never>
  'convenor.together.told.expired': Record<never, never>
  'convenor.together.told.no-longer-waiting': Record<never, never>
  'convenor.together.told.not-a-lead': Record<never, never>
  'convenor.together.told.not-yours': Record<never, never>
  'convenor.together.told.proposed': Record<never, never>
  'convenor.together.told.side-has-agreed': Record<never, never>
  'convenor.together.told.withdrawn': Record<never, never>
  'convenor.together.waiting': { count: number }
  'convenor.together.waits': Record<never, never>
  'convenor.together.withdraw': Record<never, never>
  'convenor.turn.close.back': Record<never, never>
  'convenor.turn.close.button': Record<never, never>
  'convenor.turn.close.happens': Record<never, never>
  'convenor.turn.close.propose': Record<never, never>
  'convenor.turn.close.title': Record<never, never>
  'convenor.turn.late': Record<never, never>
  'convenor.turn.no-statements': Record<never, never>
  'convenor.turn.not-now': Record<never, never>
  'convenor.turn.open.back': Record<never, never>
  'convenor.turn.open.button': Record<never, never>
  'convenor.turn.open.happens': Record<never, never>
  'convenor.turn.open.propose': Record<never, never>
  'convenor.turn.open.title': Record<never, never>
  'convenor.turn.reopen.back': Record<never, never>
  'convenor.turn.reopen.button': Record<never, never>
  'convenor.turn.reopen.happens': Record<never, never>
  'convenor.turn.reopen.propose': Record<never, never>
  'convenor.turn.reopen.title': Record<never, never>
  'convenor.voted.at-least': { count: number }
  'convenor.voted.fewer-than-five': Record<never, never>
  'convenor.voted.reload': Record<never, never>
  'convenor.voted.side-at-least': { count: number }
  'convenor.voted.sides-hidden': Record<never, never>
  'convenor.voted.title': Record<never, never>
  'convenor.voted.why': Record<never, never>
  'convenor.words.back': Record<never, never>
  'convenor.words.fixed': Record<never, never>
  'convenor.words.kept': Record<never, never>
  'convenor.words.original': { language: string }
  'convenor.words.save': Record<never, never>
  'convenor.words.save-next': Record<never, never>
  'convenor.words.title': Record<never, never>
  'converging.clusters.early': Record<never, never>
  'converging.clusters.house': Record<never, never>
  'converging.clusters.loose': Record<never, never>
  'converging.clusters.no-topic': Record<never, never>
  'converging.clusters.none': Record<never, never>
  'converging.clusters.title': Record<never, never>
  'converging.clusters.why-not': Record<never, never>
  'converging.clusters.yours': Record<never, never>
  'converging.dots.closed.go': Record<never, never>
  'converging.dots.closed.refused': Record<never, never>
  'converging.dots.closed.text': Record<never, never>
  'converging.dots.closed.title': Record<never, never>
  'converging.dots.count': { count: number }
  'converging.dots.counted.text': Record<never, never>
  'converging.dots.counted.title': Record<never, never>
  'converging.dots.early.go': Record<never, never>
  'converging.dots.early.refused': Record<never, never>
  'converging.dots.early.text': Record<never, never>
  'converging.dots.early.title': Record<never, never>
  'converging.dots.fewer': Record<never, never>
  'converging.dots.held': Record<never, never>
  'converging.dots.keep': Record<never, never>
  'converging.dots.kept': Record<never, never>
  'converging.dots.lead': Record<never, never>
  'converging.dots.left': { left: number; most: number }
  'converging.dots.legend': { most: number }
  'converging.dots.more': Record<never, never>
  'converging.dots.no-topics': Record<never, never>
  'converging.dots.notes': Record<never, never>
  'converging.dots.older': Record<never, never>
  'converging.dots.order': Record<never, never>
  'converging.dots.over': Record<never, never>
  'converging.dots.refused.here': { count: number }
  'converging.dots.refused.no-such-topic': Record<never, never>
  'converging.dots.refused.number': { most: number }
  'converging.dots.refused.sum': { count: number; most: number; over: number }
  'converging.dots.secret': Record<never, never>
  'converging.dots.see': Record<never, never>
  'converging.dots.title': Record<never, never>
  'converging.draw.heading': Record<never, never>
  'converging.draw.hint': { most: number }
  'converging.draw.next': Record<never, never>
  'converging.draw.next-house': Record<never, never>
  'converging.draw.send': Record<never, never>
  'converging.draw.title': Record<never, never>
  'converging.draw.waiting': Record<never, never>
  'converging.draw.words': Record<never, never>
  'converging.group.date': Record<never, never>
  'converging.group.date-hint': { example: string }
  'converging.group.firstStep': Record<never, never>
  'converging.group.firstStep-hint': { most: number }
  'converging.group.heading': Record<never, never>
  'converging.group.initiator': Record<never, never>
  'converging.group.initiator-hint': Record<never, never>
  'converging.group.line': { initiator: string; date: string }
  'converging.group.send': Record<never, never>
  'converging.group.title': Record<never, never>
  'converging.language': Record<never, never>
  'converging.make.hint': { most: number }
  'converging.make.send': Record<never, never>
  'converging.make.title': Record<never, never>
  'converging.make.words': Record<never, never>
  'converging.put.label': { topic: string }
  'converging.put.none': Record<never, never>
  'converging.put.open': Record<never, never>
  'converging.put.send': Record<never, never>
  'converging.refused.convenors-only.text': Record<never, never>
  'converging.refused.convenors-only.title': Record<never, never>
  'converging.refused.firstStep': Record<never, never>
  'converging.refused.initiator': Record<never, never>
  'converging.refused.language-unknown': Record<never, never>
  'converging.refused.no-such-cluster.text': Record<never, never>
  'converging.refused.no-such-cluster.title': Record<never, never>
  'converging.refused.no-such-date': { example: string }
  'converging.refused.no-such-topic.text': Record<never, never>
  'converging.refused.no-such-topic.title': Record<never, never>
  'converging.refused.not-now.text': Record<never, never>
  'converging.refused.not-now.title': Record<never, never>
  'converging.refused.not-understood.text': Record<never, never>
  'converging.refused.not-understood.title': Record<never, never>
  'converging.refused.statement-empty': Record<never, never>
  'converging.refused.statement-has-a-link': Record<never, never>
  'converging.refused.too-often.text': Record<never, never>
  'converging.refused.too-often.title': Record<never, never>
  'converging.refused.typed': { words: string }
  'converging.refused.wall-full.text': Record<never, never>
  'converging.refused.wall-full.title': Record<never, never>
  'converging.refused.words': Record<never, never>
  'converging.refused.words-too-long': { length: number; most: number }
  'day.desk.board-text': Record<never, never>
  'day.desk.go-on': { step: string }
  'day.desk.hall': Record<never, never>
  'day.desk.link-text': Record<never, never>
  'day.desk.no-internet': Record<never, never>
  'day.desk.other': Record<never, never>
  'day.desk.other-text': Record<never, never>
  'day.desk.title': Record<never, never>
  'day.desk.turned': Record<never, never>
  'day.now.arriving': Record<never, never>
  'day.now.closing': Record<never, never>
  'day.now.clusters': Record<never, never>
  'day.now.dots': Record<never, never>
  'day.now.market': Record<never, never>
  'day.now.reading': Record<never, never>
  'day.now.sessions': Record<never, never>
  'day.part.board': Record<never, never>
  'day.part.circle': Record<never, never>
  'day.part.clusters': Record<never, never>
  'day.part.dots': Record<never, never>
  'day.part.notes': Record<never, never>
  'day.part.vote': Record<never, never>
  'day.parts': Record<never, never>
  'day.shape.date': Record<never, never>
  'day.shape.from': Record<never, never>
  'day.shape.keep': Record<never, never>
  'day.shape.more': Record<never, never>
  'day.shape.place': { number: string }
  'day.shape.places': Record<never, never>
  'day.shape.refused.no-places': Record<never, never>
  'day.shape.refused.no-slots': Record<never, never>
  'day.shape.refused.place-without-name': Record<never, never>
  'day.shape.refused.slot-ends-first': Record<never, never>
  'day.shape.refused.slot-not-a-time': Record<never, never>
  'day.shape.refused.slots-overlap': Record<never, never>
  'day.shape.refused.still-used': { topics: number }
  'day.shape.refused.too-many-places': { most: number }
  'day.shape.refused.too-many-slots': { most: number }
  'day.shape.slot': { number: string }
  'day.shape.slots': Record<never, never>
  'day.shape.text': Record<never, never>
  'day.shape.title': Record<never, never>
  'day.shape.to': Record<never, never>
  'day.step.arriving': Record<never, never>
  'day.step.closing': Record<never, never>
  'day.step.clusters': Record<never, never>
  'day.step.dots': Record<never, never>
  'day.step.market': Record<never, never>
  'day.step.reading': Record<never, never>
  'day.step.sessions': Record<never, never>
  'day.told.go-on': Record<never, never>
  'day.way.agreement': Record<never, never>
  'day.way.agreement-text': Record<never, never>
  'day.way.board': Record<never, never>
  'day.way.board-text': Record<never, never>
  'day.way.clusters': Record<never, never>
  'day.way.clusters-text': Record<never, never>
  'day.way.daybook': Record<never, never>
  'day.way.daybook-text': Record<never, never>
  'day.way.formats': Record<never, never>
  'day.way.formats-text': Record<never, never>
  'day.way.hearing': Record<never, never>
  'day.way.hearing-text': Record<never, never>
  'day.way.notes': Record<never, never>
  'day.way.notes-text': Record<never, never>
  'day.way.paper': Record<never, never>
  'day.way.paper-text': Record<never, never>
  'day.way.shape': Record<never, never>
  'day.way.shape-text': Record<never, never>
  'day.way.wall': Record<never, never>
  'day.way.wall-text': Record<never, never>
  'daybook.delete-now': Record<never, never>
  'daybook.download': Record<never, never>
  'daybook.file': Record<never, never>
  'daybook.file-hint': Record<never, never>
  'daybook.holds': Record<never, never>
  'daybook.holds-not': Record<never, never>
  'daybook.join': Record<never, never>
  'daybook.join-button': Record<never, never>
  'daybook.join-text': Record<never, never>
  'daybook.joined': { count: number }
  'daybook.lead': Record<never, never>
  'daybook.lost': Record<never, never>
  'daybook.open': Record<never, never>
  'daybook.open-button': Record<never, never>
  'daybook.open-seats': Record<never, never>
  'daybook.open-text': Record<never, never>
  'daybook.problem.cut-off': { line: number }
  'daybook.problem.empty': Record<never, never>
  'daybook.problem.missing': Record<never, never>
  'daybook.problem.newer-daybook': Record<never, never>
  'daybook.problem.no-daybook': Record<never, never>
  'daybook.problem.not-here': Record<never, never>
  'daybook.problem.other-gathering': Record<never, never>
  'daybook.problem.other-sides': Record<never, never>
  'daybook.problem.too-long': { line: number }
  'daybook.problem.too-many': { line: number; most: number }
  'daybook.problem.turn-too-far': { line: number }
  'daybook.problem.twice': { line: number; before: number }
  'daybook.problem.unknown-side': { line: number }
  'daybook.problem.unreadable': { line: number }
  'daybook.problem.wrong-field': { line: number; field: string }
  'daybook.problem.wrong-photo': { line: number }
  'daybook.take-away': Record<never, never>
  'daybook.title': Record<never, never>
  'formats.bohm.when': Record<never, never>
  'formats.cafe.all-well': Record<never, never>
  'formats.cafe.cards': { count: number }
  'formats.cafe.deal': Record<never, never>
  'formats.cafe.dealt': Record<never, never>
  'formats.cafe.host-text': Record<never, never>
  'formats.cafe.interpreter': Record<never, never>
  'formats.cafe.lack.apart': { round: number; table: string }
  'formats.cafe.lack.chain': { round: number; table: string }
  'formats.cafe.lack.side': { round: number; table: string; side: string }
  'formats.cafe.meetings': { all: number; again: number }
  'formats.cafe.no-meeting-again': Record<never, never>
  'formats.cafe.no-side': Record<never, never>
  'formats.cafe.people': Record<never, never>
  'formats.cafe.people-text': Record<never, never>
  'formats.cafe.print': Record<never, never>
  'formats.cafe.room': Record<never, never>
  'formats.cafe.rounds': Record<never, never>
  'formats.cafe.side': Record<never, never>
  'formats.cafe.tables': Record<never, never>
  'formats.cafe.text': Record<never, never>
  'formats.cafe.title': Record<never, never>
  'formats.cafe.too-few': { count: number; needed: number }
  'formats.cafe.too-many': { most: number }
  'formats.cafe.when': Record<never, never>
  'formats.card.guest': Record<never, never>
  'formats.card.host': Record<never, never>
  'formats.circle.when': Record<never, never>
  'formats.dialogue.back': Record<never, never>
  'formats.dialogue.boxes': Record<never, never>
  'formats.dialogue.day': Record<never, never>
  'formats.dialogue.from': Record<never, never>
  'formats.dialogue.held': Record<never, never>
  'formats.dialogue.make': Record<never, never>
  'formats.dialogue.make-button': Record<never, never>
  'formats.dialogue.meeting': Record<never, never>
  'formats.dialogue.meetings': Record<never, never>
  'formats.dialogue.not-a-day': Record<never, never>
  'formats.dialogue.plan': Record<never, never>
  'formats.dialogue.print': Record<never, never>
  'formats.dialogue.stage.act': Record<never, never>
  'formats.dialogue.stage.act.text': Record<never, never>
  'formats.dialogue.stage.decide': Record<never, never>
  'formats.dialogue.stage.decide.text': Record<never, never>
  'formats.dialogue.stage.map': Record<never, never>
  'formats.dialogue.stage.map.text': Record<never, never>
  'formats.dialogue.stage.probe': Record<never, never>
  'formats.dialogue.stage.probe.text': Record<never, never>
  'formats.dialogue.stage.scenarios': Record<never, never>
  'formats.dialogue.stage.scenarios.text': Record<never, never>
  'formats.dialogue.stages': Record<never, never>
  'formats.dialogue.text': Record<never, never>
  'formats.dialogue.title': Record<never, never>
  'formats.dialogue.weeks': Record<never, never>
  'formats.dialogue.when': Record<never, never>
  'formats.dialogue.where': Record<never, never>
  'formats.fishbowl.begin': Record<never, never>
  'formats.fishbowl.begin-button': Record<never, never>
  'formats.fishbowl.card': Record<never, never>
  'formats.fishbowl.chairs': Record<never, never>
  'formats.fishbowl.free': Record<never, never>
  'formats.fishbowl.inside': { count: number }
  'formats.fishbowl.join': Record<never, never>
  'formats.fishbowl.leave': Record<never, never>
  'formats.fishbowl.leave-card': { card: number }
  'formats.fishbowl.left': { left: number }
  'formats.fishbowl.minutes': Record<never, never>
  'formats.fishbowl.next': Record<never, never>
  'formats.fishbowl.not-kept': Record<never, never>
  'formats.fishbowl.owes': Record<never, never>
  'formats.fishbowl.refused.chairs': { fewest: number; most: number }
  'formats.fishbowl.refused.is-inside': Record<never, never>
  'formats.fishbowl.refused.is-not-here': Record<never, never>
  'formats.fishbowl.refused.is-waiting': Record<never, never>
  'formats.fishbowl.refused.no-free-chair': Record<never, never>
  'formats.fishbowl.refused.nobody-waits': Record<never, never>
  'formats.fishbowl.refused.not-a-card': { most: number }
  'formats.fishbowl.text': Record<never, never>
  'formats.fishbowl.title': Record<never, never>
  'formats.fishbowl.waiting': { count: number }
  'formats.fishbowl.when': Record<never, never>
  'formats.narrative.when': Record<never, never>
  'formats.text': Record<never, never>
  'formats.title': Record<never, never>
  'formats.without': Record<never, never>
  'formats.without-text': Record<never, never>
  'gather.commit.change': Record<never, never>
  'gather.commit.guess': { side: string; ofHundred: number }
  'gather.commit.guesses': Record<never, never>
  'gather.commit.left': { left: number }
  'gather.commit.more': Record<never, never>
  'gather.commit.open': Record<never, never>
  'gather.commit.text': Record<never, never>
  'gather.commit.title': Record<never, never>
  'gather.commit.votes': Record<never, never>
  'gather.done.left': { left: number }
  'gather.done.mirror': Record<never, never>
  'gather.done.text': Record<never, never>
  'gather.done.title': Record<never, never>
  'gather.done.vote': Record<never, never>
  'gather.first.code': Record<never, never>
  'gather.first.code-hint': Record<never, never>
  'gather.first.convenor': Record<never, never>
  'gather.first.enter': Record<never, never>
  'gather.first.lead': Record<never, never>
  'gather.first.seats': Record<never, never>
  'gather.first.title': Record<never, never>
  'gather.first.unknown': Record<never, never>
  'gather.first.unread': Record<never, never>
  'gather.guess.hint': Record<never, never>
  'gather.guess.keep': Record<never, never>
  'gather.guess.lead': Record<never, never>
  'gather.guess.progress': { left: number }
  'gather.guess.question': { side: string }
  'gather.guess.refused': Record<never, never>
  'gather.guess.stop': Record<never, never>
  'gather.guess.title': Record<never, never>
  'gather.guess.untouched': Record<never, never>
  'gather.held.again': Record<never, never>
  'gather.held.drop': Record<never, never>
  'gather.held.later': Record<never, never>
  'gather.held.lost': Record<never, never>
  'gather.held.refused': Record<never, never>
  'gather.held.waiting': { count: number }
  'gather.join.kept.answers': Record<never, never>
  'gather.join.kept.key': { days: number }
  'gather.join.kept.side': Record<never, never>
  'gather.join.kept.title': Record<never, never>
  'gather.join.language': Record<never, never>
  'gather.join.limits': Record<never, never>
  'gather.join.not.code': Record<never, never>
  'gather.join.not.name': Record<never, never>
  'gather.join.not.title': Record<never, never>
  'gather.join.plain-http': Record<never, never>
  'gather.join.seen.text': Record<never, never>
  'gather.join.seen.title': Record<never, never>
  'gather.join.take': Record<never, never>
  'gather.join.title': Record<never, never>
  'gather.leave.done.text': Record<never, never>
  'gather.leave.done.title': Record<never, never>
  'gather.leave.go': Record<never, never>
  'gather.leave.held': Record<never, never>
  'gather.leave.history': Record<never, never>
  'gather.leave.stay': Record<never, never>
  'gather.leave.text': Record<never, never>
  'gather.leave.title': Record<never, never>
  'gather.propose.hint': { most: number }
  'gather.propose.language': Record<never, never>
  'gather.propose.lead': Record<never, never>
  'gather.propose.refused.language': Record<never, never>
  'gather.propose.refused.statement-empty': Record<never, never>
  'gather.propose.refused.statement-has-a-link': Record<never, never>
  'gather.propose.refused.statement-too-long': { length: number; most: number }
  'gather.propose.refused.too-often': Record<never, never>
  'gather.propose.send': Record<never, never>
  'gather.propose.sent': Record<never, never>
  'gather.propose.text': Record<never, never>
  'gather.propose.title': Record<never, never>
  'gather.side.hint': Record<never, never>
  'gather.side.keep': Record<never, never>
  'gather.side.missing': Record<never, never>
  'gather.side.none': Record<never, never>
  'gather.side.other': Record<never, never>
  'gather.side.prefer-not': Record<never, never>
  'gather.side.title': Record<never, never>
  'gather.side.why': Record<never, never>
  'gather.told.already-seen-the-mirror.text': Record<never, never>
  'gather.told.already-seen-the-mirror.title': Record<never, never>
  'gather.told.code-used.text': Record<never, never>
  'gather.told.code-used.title': Record<never, never>
  'gather.told.go-on': Record<never, never>
  'gather.told.has-seat.text': Record<never, never>
  'gather.told.has-seat.title': Record<never, never>
  'gather.told.no-key.text': Record<never, never>
  'gather.told.no-key.title': Record<never, never>
  'gather.told.no-seat.text': Record<never, never>
  'gather.told.no-seat.title': Record<never, never>
  'gather.told.no-such-question.text': Record<never, never>
  'gather.told.no-such-question.title': Record<never, never>
  'gather.told.no-such-statement.text': Record<never, never>
  'gather.told.no-such-statement.title': Record<never, never>
  'gather.told.not-enough.text': Record<never, never>
  'gather.told.not-enough.title': Record<never, never>
  'gather.told.not-understood.text': Record<never, never>
  'gather.told.not-understood.title': Record<never, never>
  'gather.told.round-closed.text': { closedAt: string }
  'gather.told.round-closed.title': Record<never, never>
  'gather.told.round-not-open.text': Record<never, never>
  'gather.told.round-not-open.title': Record<never, never>
  'gather.told.side-fixed.text': Record<never, never>
  'gather.told.side-fixed.title': Record<never, never>
  'gather.told.side-unsaid.text': Record<never, never>
  'gather.told.side-unsaid.title': Record<never, never>
  'gather.vote.agree': Record<never, never>
  'gather.vote.changing': { choice: string }
  'gather.vote.choices': Record<never, never>
  'gather.vote.disagree': Record<never, never>
  'gather.vote.end': Record<never, never>
  'gather.vote.end-next': Record<never, never>
  'gather.vote.enough': Record<never, never>
  'gather.vote.finish': Record<never, never>
  'gather.vote.hint': Record<never, never>
  'gather.vote.original': Record<never, never>
  'gather.vote.pass': Record<never, never>
  'gather.vote.progress': { answered: number; left: number }
  'gather.vote.title': Record<never, never>
  'gather.votes.back': Record<never, never>
  'gather.votes.change': Record<never, never>
  'gather.votes.closed': Record<never, never>
  'gather.votes.file': Record<never, never>
  'gather.votes.lead': Record<never, never>
  'gather.votes.none': Record<never, never>
  'gather.votes.side': Record<never, never>
  'gather.votes.side-change': Record<never, never>
  'gather.votes.title': Record<never, never>
  'gather.wait.again': Record<never, never>
  'gather.wait.closed.text': { closedAt: string }
  'gather.wait.closed.title': Record<never, never>
  'gather.wait.empty.text': Record<never, never>
  'gather.wait.empty.title': Record<never, never>
  'gather.wait.mirror': Record<never, never>
  'gather.wait.not-open.at': { opensAt: string }
  'gather.wait.not-open.title': Record<never, never>
  'gather.wait.not-open.unknown': Record<never, never>
  'gather.ways.board': Record<never, never>
  'gather.ways.label': Record<never, never>
  'gather.ways.leave': Record<never, never>
  'gather.ways.propose': Record<never, never>
  'gather.ways.votes': Record<never, never>
  'hall.after': Record<never, never>
  'hall.before': Record<never, never>
  'hall.drawing.after': Record<never, never>
  'hall.drawing.before': Record<never, never>
  'hall.drawing.here': Record<never, never>
  'hall.drawing.trouble': Record<never, never>
  'hall.here': Record<never, never>
  'hall.lead': Record<never, never>
  'hall.line.address': Record<never, never>
  'hall.line.bar': Record<never, never>
  'hall.line.check': Record<never, never>
  'hall.line.end': Record<never, never>
  'hall.line.paper': Record<never, never>
  'hall.line.power': Record<never, never>
  'hall.line.print': Record<never, never>
  'hall.line.start': Record<never, never>
  'hall.line.try': Record<never, never>
  'hall.line.wifi': Record<never, never>
  'hall.plain.certificate-ended': Record<never, never>
  'hall.plain.chosen': Record<never, never>
  'hall.plain.more': Record<never, never>
  'hall.plain.no-certificate': Record<never, never>
  'hall.plain.no-https': Record<never, never>
  'hall.plain.off': Record<never, never>
  'hall.plain.title': Record<never, never>
  'hall.protects': Record<never, never>
  'hall.protects.https': Record<never, never>
  'hall.protects.laptop': Record<never, never>
  'hall.protects.name': Record<never, never>
  'hall.sheet.address': Record<never, never>
  'hall.sheet.address-code': { address: string }
  'hall.sheet.help': Record<never, never>
  'hall.sheet.looks-after': Record<never, never>
  'hall.sheet.network': Record<never, never>
  'hall.sheet.password': Record<never, never>
  'hall.sheet.plain': Record<never, never>
  'hall.sheet.stay': Record<never, never>
  'hall.sheet.title': Record<never, never>
  'hall.sheet.wifi': Record<never, never>
  'hall.sheet.wifi-code': { network: string }
  'hall.signpost.help': Record<never, never>
  'hall.signpost.text': Record<never, never>
  'hall.signpost.title': Record<never, never>
  'hall.title': Record<never, never>
  'hall.trouble': Record<never, never>
  'hearing.all-heard': Record<never, never>
  'hearing.also': Record<never, never>
  'hearing.between': Record<never, never>
  'hearing.care': Record<never, never>
  'hearing.care.never': Record<never, never>
  'hearing.care.one': Record<never, never>
  'hearing.care.rest': { from: number; to: number }
  'hearing.care.two': Record<never, never>
  'hearing.carried': { from: string; into: string; listeners: number; way: string }
  'hearing.column.heard': Record<never, never>
  'hearing.column.pairs': Record<never, never>
  'hearing.column.people': Record<never, never>
  'hearing.column.session': Record<never, never>
  'hearing.column.share': Record<never, never>
  'hearing.compared': { none: string; list: string }
  'hearing.compute': Record<never, never>
  'hearing.count-folded': Record<never, never>
  'hearing.folded': { count: number; fewest: number }
  'hearing.found': Record<never, never>
  'hearing.free': { count: number; names: string }
  'hearing.hands': Record<never, never>
  'hearing.hands-later': Record<never, never>
  'hearing.hands-text': Record<never, never>
  'hearing.how-many': Record<never, never>
  'hearing.how.exact': Record<never, never>
  'hearing.how.searched': Record<never, never>
  'hearing.interpreter': { name: string }
  'hearing.interpreters': Record<never, never>
  'hearing.interpreters-text': Record<never, never>
  'hearing.into': Record<never, never>
  'hearing.into-all': Record<never, never>
  'hearing.known': { count: number }
  'hearing.known-none': { fewest: number }
  'hearing.language': Record<never, never>
  'hearing.limits': Record<never, never>
  'hearing.line': { number: number }
  'hearing.line-words': { name: string; others: string }
  'hearing.minutes-count': Record<never, never>
  'hearing.more-interpreters': Record<never, never>
  'hearing.more-people': Record<never, never>
  'hearing.mother-tongue': Record<never, never>
  'hearing.no-tongue': Record<never, never>
  'hearing.nobody': Record<never, never>
  'hearing.not-a-count': { most: number }
  'hearing.not-a-number': { most: number }
  'hearing.not-kept': Record<never, never>
  'hearing.one-language': Record<never, never>
  'hearing.others': Record<never, never>
  'hearing.others-hint': Record<never, never>
  'hearing.people': Record<never, never>
  'hearing.placed': { count: number; names: string }
  'hearing.placed-none': Record<never, never>
  'hearing.seat.choose': Record<never, never>
  'hearing.seat.far': Record<never, never>
  'hearing.seat.forgotten': Record<never, never>
  'hearing.seat.keep': Record<never, never>
  'hearing.seat.kept': Record<never, never>
  'hearing.seat.missing': Record<never, never>
  'hearing.seat.near': Record<never, never>
  'hearing.seat.other': Record<never, never>
  'hearing.seat.other-hint': Record<never, never>
  'hearing.seat.prefer-not': Record<never, never>
  'hearing.seat.seen': Record<never, never>
  'hearing.seat.several-hint': Record<never, never>
  'hearing.seat.speaks': Record<never, never>
  'hearing.seat.speaks-other': Record<never, never>
  'hearing.seat.title': Record<never, never>
  'hearing.seat.too-many': { most: number }
  'hearing.seat.understands': Record<never, never>
  'hearing.seat.understands-other': Record<never, never>
  'hearing.seat.way': Record<never, never>
  'hearing.seat.why': Record<never, never>
  'hearing.session': { number: number }
  'hearing.sessions': Record<never, never>
  'hearing.sessions-count': Record<never, never>
  'hearing.share': { share: string }
  'hearing.table': Record<never, never>
  'hearing.text': Record<never, never>
  'hearing.title': Record<never, never>
  'hearing.understand': Record<never, never>
  'hearing.unheard': { from: string; listeners: number; who: string }
  'hearing.unknown': { typed: string }
  'hearing.wall': Record<never, never>
  'hearing.wall.few': { session: number; from: string }
  'hearing.wall.some': { session: number; from: string; count: number }
  'hearing.wall.text': Record<never, never>
  'hearing.who': Record<never, never>
  'mirror.about.conversation': Record<never, never>
  'mirror.about.gathering': Record<never, never>
  'mirror.agree': Record<never, never>
  'mirror.all.lead': Record<never, never>
  'mirror.all.title': Record<never, never>
  'mirror.and-more': { count: number }
  'mirror.as-table': Record<never, never>
  'mirror.belief.lead': Record<never, never>
  'mirror.belief.none': Record<never, never>
  'mirror.belief.title': Record<never, never>
  'mirror.chart.agree': { side: string; share: string; range: string; n: string }
  'mirror.chart.disagree': { side: string; share: string; range: string; n: string }
  'mirror.chart.slope': { believed: number; actual: number }
  'mirror.contents': Record<never, never>
  'mirror.disagree': Record<never, never>
  'mirror.divided.count': { count: number }
  'mirror.divided.sentence': { agree: number; disagree: number }
  'mirror.divided.title': Record<never, never>
  'mirror.division.count': { count: number }
  'mirror.division.sentence': { more: string; less: string; points: number }
  'mirror.division.title': Record<never, never>
  'mirror.empty.conversation': Record<never, never>
  'mirror.empty.gathering': Record<never, never>
  'mirror.empty.title': Record<never, never>
  'mirror.everyone': Record<never, never>
  'mirror.example': Record<never, never>
  'mirror.gap.actual': Record<never, never>
  'mirror.gap.believed': Record<never, never>
  'mirror.gap.count': { asked: number; sure: number }
  'mirror.gap.figures': { gap: string; range: string; guessers: string; answer: string; n: string }
  'mirror.gap.overestimates': { guesser: string; about: string; points: number }
  'mirror.gap.title': { guesser: string; about: string }
  'mirror.gap.unclear': { guesser: string; about: string }
  'mirror.gap.underestimates': { guesser: string; about: string; points: number }
  'mirror.groups.all-others': Record<never, never>
  'mirror.groups.apart.agree': { points: number }
  'mirror.groups.apart.count': { count: number }
  'mirror.groups.apart.disagree': { points: number }
  'mirror.groups.apart.table': { group: number }
  'mirror.groups.apart.title': { group: number; people: number }
  'mirror.groups.below-ten': Record<never, never>
  'mirror.groups.bridges.agree': { bound: number }
  'mirror.groups.bridges.count': { count: number }
  'mirror.groups.bridges.disagree': { bound: number }
  'mirror.groups.bridges.title': Record<never, never>
  'mirror.groups.count': { count: number }
  'mirror.groups.cross.along': Record<never, never>
  'mirror.groups.cross.between': Record<never, never>
  'mirror.groups.cross.elsewhere': Record<never, never>
  'mirror.groups.cross.figures': { association: string; low: string; high: string; n: string }
  'mirror.groups.cross.table': Record<never, never>
  'mirror.groups.cross.title': Record<never, never>
  'mirror.groups.cross.unknown': Record<never, never>
  'mirror.groups.group': { group: number }
  'mirror.groups.group-head': Record<never, never>
  'mirror.groups.stable': { stability: string }
  'mirror.groups.title': Record<never, never>
  'mirror.groups.too-few': Record<never, never>
  'mirror.groups.unstable': { stability: string }
  'mirror.groups.when-closed': Record<never, never>
  'mirror.hidden.answers': { side: string; count: number }
  'mirror.hidden.answers-undivided': { count: number }
  'mirror.hidden.batches': Record<never, never>
  'mirror.hidden.fives': Record<never, never>
  'mirror.hidden.guesses': { guesser: string; count: number; about: string }
  'mirror.hidden.side': { side: string }
  'mirror.hidden.statements': { count: number }
  'mirror.hidden.title': Record<never, never>
  'mirror.hidden.unanimous': Record<never, never>
  'mirror.hidden.unanimous-undivided': Record<never, never>
  'mirror.how.share': Record<never, never>
  'mirror.how.slope': Record<never, never>
  'mirror.how.title': Record<never, never>
  'mirror.how.words': Record<never, never>
  'mirror.map.across': Record<never, never>
  'mirror.map.coarse': Record<never, never>
  'mirror.map.lead': Record<never, never>
  'mirror.map.number': Record<never, never>
  'mirror.map.table': Record<never, never>
  'mirror.map.title': Record<never, never>
  'mirror.map.up': Record<never, never>
  'mirror.mutual.false-hope.count': { count: number }
  'mirror.mutual.false-hope.sentence': { a: string; b: string }
  'mirror.mutual.false-hope.title': Record<never, never>
  'mirror.mutual.hidden-common-ground.count': { count: number }
  'mirror.mutual.hidden-common-ground.sentence': { a: string; b: string }
  'mirror.mutual.hidden-common-ground.title': Record<never, never>
  'mirror.name': Record<never, never>
  'mirror.newest': Record<never, never>
  'mirror.news': Record<never, never>
  'mirror.not-yet.no-seat.act': Record<never, never>
  'mirror.not-yet.no-seat.text': Record<never, never>
  'mirror.not-yet.no-seat.title': Record<never, never>
  'mirror.not-yet.not-committed.act': Record<never, never>
  'mirror.not-yet.not-committed.text': Record<never, never>
  'mirror.not-yet.not-committed.title': Record<never, never>
  'mirror.of-hundred': { count: number }
  'mirror.others': Record<never, never>
  'mirror.pooled.figures': { gap: string; range: string; n: string; statements: number }
  'mirror.pooled.hidden': { guesser: string; about: string }
  'mirror.pooled.high': { guesser: string; about: string; points: number }
  'mirror.pooled.low': { guesser: string; about: string; points: number }
  'mirror.pooled.title': Record<never, never>
  'mirror.pooled.too-high': Record<never, never>
  'mirror.pooled.too-low': Record<never, never>
  'mirror.pooled.unclear': { guesser: string; about: string }
  'mirror.reversal.imagined-agreement.count': { count: number }
  'mirror.reversal.imagined-agreement.sentence': { guesser: string; about: string }
  'mirror.reversal.imagined-agreement.title': Record<never, never>
  'mirror.reversal.unseen-agreement.count': { count: number }
  'mirror.reversal.unseen-agreement.sentence': { guesser: string; about: string }
  'mirror.reversal.unseen-agreement.title': Record<never, never>
  'mirror.set-aside.conversation': { count: number }
  'mirror.set-aside.gathering': { count: number }
  'mirror.shared.sides.agree.count': { count: number }
  'mirror.shared.sides.agree.most': { bound: number }
  'mirror.shared.sides.agree.nearly-all': { bound: number }
  'mirror.shared.sides.agree.title': Record<never, never>
  'mirror.shared.sides.disagree.count': { count: number }
  'mirror.shared.sides.disagree.most': { bound: number }
  'mirror.shared.sides.disagree.nearly-all': { bound: number }
  'mirror.shared.sides.disagree.title': Record<never, never>
  'mirror.shared.undivided.agree.count': { count: number }
  'mirror.shared.undivided.agree.most': { bound: number }
  'mirror.shared.undivided.agree.nearly-all': { bound: number }
  'mirror.shared.undivided.agree.title': Record<never, never>
  'mirror.shared.undivided.disagree.count': { count: number }
  'mirror.shared.undivided.disagree.most': { bound: number }
  'mirror.shared.undivided.disagree.nearly-all': { bound: number }
  'mirror.shared.undivided.disagree.title': Record<never, never>
  'mirror.side.hidden': Record<never, never>
  'mirror.side.people': { people: number }
  'mirror.slate.lead.sides': { count: number }
  'mirror.slate.lead.undivided': { count: number }
  'mirror.slate.more': { count: number }
  'mirror.slate.no-violation.sides': Record<never, never>
  'mirror.slate.no-violation.undivided': Record<never, never>
  'mirror.slate.represented': { atLeast: number; people: number }
  'mirror.slate.title': Record<never, never>
  'mirror.slate.violation': { people: number }
  'mirror.slate.violations.sides': { count: number }
  'mirror.slate.violations.undivided': { count: number }
  'mirror.strength.about-half': Record<never, never>
  'mirror.strength.almost-none': Record<never, never>
  'mirror.strength.less-than-half': Record<never, never>
  'mirror.strength.most': Record<never, never>
  'mirror.strength.nearly-all': Record<never, never>
  'mirror.strength.too-few-answers': Record<never, never>
  'mirror.strength.unclear': Record<never, never>
  'mirror.table.agree': Record<never, never>
  'mirror.table.agrees-less': Record<never, never>
  'mirror.table.agrees-more': Record<never, never>
  'mirror.table.all': Record<never, never>
  'mirror.table.answer': Record<never, never>
  'mirror.table.bound.sides': Record<never, never>
  'mirror.table.bound.undivided': Record<never, never>
  'mirror.table.difference': Record<never, never>
  'mirror.table.divisions': Record<never, never>
  'mirror.table.gap': Record<never, never>
  'mirror.table.gap-of-the-other': Record<never, never>
  'mirror.table.guess': Record<never, never>
  'mirror.table.more': { count: number }
  'mirror.table.net-gap': Record<never, never>
  'mirror.table.probability.sides': Record<never, never>
  'mirror.table.probability.undivided': Record<never, never>
  'mirror.table.set-aside': Record<never, never>
  'mirror.table.shares.sides.agree': Record<never, never>
  'mirror.table.shares.sides.disagree': Record<never, never>
  'mirror.table.shares.undivided.agree': Record<never, never>
  'mirror.table.shares.undivided.disagree': Record<never, never>
  'mirror.table.side': Record<never, never>
  'mirror.table.statement': Record<never, never>
  'mirror.take.csv': Record<never, never>
  'mirror.take.html': Record<never, never>
  'mirror.take.json': Record<never, never>
  'mirror.take.lead': Record<never, never>
  'mirror.take.title': Record<never, never>
  'mirror.totals.by-five': { participants: number; votes: number; statements: number }
  'mirror.totals.exact': { participants: number; votes: number; statements: number }
  'notes.beside': Record<never, never>
  'notes.convened': { name: string }
  'notes.desk.choose-topic': Record<never, never>
  'notes.desk.empty': Record<never, never>
  'notes.desk.kept': Record<never, never>
  'notes.desk.lead': Record<never, never>
  'notes.desk.only-these': Record<never, never>
  'notes.desk.text': Record<never, never>
  'notes.desk.title': Record<never, never>
  'notes.desk.topic': Record<never, never>
  'notes.empty': Record<never, never>
  'notes.empty-go': Record<never, never>
  'notes.form.faces': Record<never, never>
  'notes.form.language': Record<never, never>
  'notes.form.name': Record<never, never>
  'notes.form.name-hint': Record<never, never>
  'notes.form.photo': Record<never, never>
  'notes.form.photo-hint': Record<never, never>
  'notes.form.post': Record<never, never>
  'notes.form.sign': Record<never, never>
  'notes.form.title': Record<never, never>
  'notes.form.words': Record<never, never>
  'notes.form.words-hint': { most: number }
  'notes.key.back': Record<never, never>
  'notes.key.found': Record<never, never>
  'notes.key.kept': Record<never, never>
  'notes.key.lost': Record<never, never>
  'notes.key.title': Record<never, never>
  'notes.key.write-down': Record<never, never>
  'notes.lead': Record<never, never>
  'notes.level.chatham-house': Record<never, never>
  'notes.level.chatham-house.limits': Record<never, never>
  'notes.level.chatham-house.means': Record<never, never>
  'notes.level.public': Record<never, never>
  'notes.level.public.limits': Record<never, never>
  'notes.level.public.means': Record<never, never>
  'notes.level.sealed-later': Record<never, never>
  'notes.level.sealed-later.limits': Record<never, never>
  'notes.level.sealed-later.means': Record<never, never>
  'notes.level.side': Record<never, never>
  'notes.level.side-named': { side: string }
  'notes.level.side.limits': Record<never, never>
  'notes.level.side.means': Record<never, never>
  'notes.none': Record<never, never>
  'notes.of': { topic: string }
  'notes.off.needs-https': Record<never, never>
  'notes.off.side-too-small': { least: number }
  'notes.off.side-unsaid': Record<never, never>
  'notes.open.back': Record<never, never>
  'notes.open.choose': Record<never, never>
  'notes.open.go-on': Record<never, never>
  'notes.open.key': Record<never, never>
  'notes.open.key-hint': Record<never, never>
  'notes.open.lead': Record<never, never>
  'notes.open.nothing-more': Record<never, never>
  'notes.open.title': Record<never, never>
  'notes.photo-alt': Record<never, never>
  'notes.photo.ready': Record<never, never>
  'notes.photo.working': Record<never, never>
  'notes.promise.button': Record<never, never>
  'notes.promise.text': Record<never, never>
  'notes.refused.form-used': Record<never, never>
  'notes.refused.key-unread': Record<never, never>
  'notes.refused.language-unknown': Record<never, never>
  'notes.refused.note-empty': Record<never, never>
  'notes.refused.only-more-open': Record<never, never>
  'notes.refused.photo-again': Record<never, never>
  'notes.refused.photo-too-large': Record<never, never>
  'notes.refused.photo-unreadable': Record<never, never>
  'notes.refused.too-often': Record<never, never>
  'notes.refused.too-often-key': Record<never, never>
  'notes.refused.wall-full': { most: number }
  'notes.refused.words-missing': Record<never, never>
  'notes.refused.words-too-long': { length: number; most: number }
  'notes.refused.wrong-key': Record<never, never>
  'notes.sign-later': Record<never, never>
  'notes.sign-own': Record<never, never>
  'notes.signed.another-side': Record<never, never>
  'notes.signed.chatham-house': Record<never, never>
  'notes.signed.public': { name: string }
  'notes.signed.sealed-later': Record<never, never>
  'notes.signed.side': { side: string }
  'notes.sure.button': Record<never, never>
  'notes.sure.not-now': Record<never, never>
  'notes.sure.stays': { words: string }
  'notes.sure.title': Record<never, never>
  'notes.sure.who': Record<never, never>
  'notes.sure.will-stand': Record<never, never>
  'notes.title': Record<never, never>
  'notes.told.no-such-note.text': Record<never, never>
  'notes.told.no-such-note.title': Record<never, never>
  'notes.told.no-such-topic.text': Record<never, never>
  'notes.told.no-such-topic.title': Record<never, never>
  'notes.told.not-yours.text': Record<never, never>
  'notes.told.not-yours.title': Record<never, never>
  'notes.told.note-not-yours.text': Record<never, never>
  'notes.told.note-not-yours.title': Record<never, never>
  'notes.told.to-all': Record<never, never>
  'notes.told.typed': Record<never, never>
  'notes.when': { day: string; from: string; to: string }
  'notes.will-come': Record<never, never>
  'notes.write': Record<never, never>
  'offline.join': Record<never, never>
  'offline.leave': Record<never, never>
  'offline.line': Record<never, never>
  'offline.note.held': Record<never, never>
  'offline.note.photo': Record<never, never>
  'offline.note.read': Record<never, never>
  'offline.note.sent': Record<never, never>
  'paper.about.agreement': Record<never, never>
  'paper.about.ballots': Record<never, never>
  'paper.about.board': Record<never, never>
  'paper.about.board-blank': Record<never, never>
  'paper.about.cards': Record<never, never>
  'paper.about.cards-blank': Record<never, never>
  'paper.about.consent': Record<never, never>
  'paper.about.dots': Record<never, never>
  'paper.about.notes': Record<never, never>
  'paper.about.notes-blank': Record<never, never>
  'paper.about.seats': Record<never, never>
  'paper.agreement.proposal': Record<never, never>
  'paper.agreement.text': Record<never, never>
  'paper.agreement.title': Record<never, never>
  'paper.back': Record<never, never>
  'paper.ballot.answer.no': Record<never, never>
  'paper.ballot.answer.no-first': Record<never, never>
  'paper.ballot.answer.prefer-not': Record<never, never>
  'paper.ballot.answer.yes': Record<never, never>
  'paper.ballot.ever': Record<never, never>
  'paper.ballot.how': Record<never, never>
  'paper.ballot.mattered': Record<never, never>
  'paper.ballot.title': Record<never, never>
  'paper.ballot.year': Record<never, never>
  'paper.board.title': Record<never, never>
  'paper.board.waiting': Record<never, never>
  'paper.code.gathering': Record<never, never>
  'paper.code.notes': Record<never, never>
  'paper.code.topic': Record<never, never>
  'paper.consent.free.text': Record<never, never>
  'paper.consent.free.title': Record<never, never>
  'paper.consent.keep': Record<never, never>
  'paper.consent.kept.text': Record<never, never>
  'paper.consent.kept.title': Record<never, never>
  'paper.consent.limits.text': Record<never, never>
  'paper.consent.limits.title': Record<never, never>
  'paper.consent.mine': Record<never, never>
  'paper.consent.not-kept.text': Record<never, never>
  'paper.consent.not-kept.title': Record<never, never>
  'paper.consent.phones.text': Record<never, never>
  'paper.consent.phones.title': Record<never, never>
  'paper.consent.photo.ask': Record<never, never>
  'paper.consent.photo.no': Record<never, never>
  'paper.consent.photos.text': Record<never, never>
  'paper.consent.photos.title': Record<never, never>
  'paper.consent.title': Record<never, never>
  'paper.consent.until': Record<never, never>
  'paper.consent.whom': Record<never, never>
  'paper.dots.how': Record<never, never>
  'paper.dots.title': Record<never, never>
  'paper.empty.board': Record<never, never>
  'paper.empty.topics': Record<never, never>
  'paper.label.host': Record<never, never>
  'paper.label.topic': Record<never, never>
  'paper.label.when': Record<never, never>
  'paper.label.where': Record<never, never>
  'paper.lead': Record<never, never>
  'paper.no-browser': Record<never, never>
  'paper.note.discussion': Record<never, never>
  'paper.note.handwriting': Record<never, never>
  'paper.note.level.chatham-house': Record<never, never>
  'paper.note.level.public': Record<never, never>
  'paper.note.level.sealed-later': Record<never, never>
  'paper.note.level.side': Record<never, never>
  'paper.note.recommendations': Record<never, never>
  'paper.note.scan': Record<never, never>
  'paper.note.scan-blank': Record<never, never>
  'paper.note.signed': Record<never, never>
  'paper.note.title': Record<never, never>
  'paper.part': { from: number; to: number }
  'paper.pdf': Record<never, never>
  'paper.print': { size: string }
  'paper.refused.busy': Record<never, never>
  'paper.refused.failed': Record<never, never>
  'paper.refused.no-browser': Record<never, never>
  'paper.refused.too-slow': Record<never, never>
  'paper.seats': Record<never, never>
  'paper.sheet.agreement': Record<never, never>
  'paper.sheet.ballots': Record<never, never>
  'paper.sheet.board': Record<never, never>
  'paper.sheet.board-blank': Record<never, never>
  'paper.sheet.cards': Record<never, never>
  'paper.sheet.cards-blank': Record<never, never>
  'paper.sheet.consent': Record<never, never>
  'paper.sheet.dots': Record<never, never>
  'paper.sheet.notes': Record<never, never>
  'paper.sheet.notes-blank': Record<never, never>
  'paper.size.a3': Record<never, never>
  'paper.size.a3-wide': Record<never, never>
  'paper.size.a4': Record<never, never>
  'paper.size.a4-wide': Record<never, never>
  'paper.this-computer': { address: string }
  'paper.title': Record<never, never>
  'paper.when.before': Record<never, never>
  'paper.when.day': Record<never, never>
  'paper.when.end': Record<never, never>
}

export type MessageKey = keyof MessageArguments
