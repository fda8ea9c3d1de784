/** Writes a file whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from '../command.ts'

/** Writes beside the place and renames, so that nobody ever reads half a file. Refuses a place that cannot be written. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(`cannot write ${path}: ${(code && REASONS[code]) ?? (error as Error).message}`)
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}
