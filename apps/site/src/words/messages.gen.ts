// Written by scripts/messages.ts from the English messages. Do not edit.

export type MessageArguments = {
  'common.footer': Record<never, never>
  'common.form.mend': Record<never, never>
  'common.home': Record<never, never>
  'common.languages': Record<never, never>
  'common.name': Record<never, never>
  'common.refused.fault.text': Record<never, never>
  'common.refused.fault.title': Record<never, never>
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
  'common.skip': Record<never, never>
}

export type MessageKey = keyof MessageArguments
