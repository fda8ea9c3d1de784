/**
 * A pulled plug, as near as software comes: the file system of a disk of its own is shut down without writing what
 * it still held in memory, then mounted again. Linux and root alone.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type CuttableDisk = {
  readonly folder: string
  /** Everything that is not on the disk by now is gone. */
  cut(): void
  /** The machine starts again. Nothing of the disk may be open. */
  mount(): void
  remove(): void
}

/** Why there is none here, as a sentence, or false. */
export function noCuttableDisk(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'cutting a disk off needs root on Linux'
  try {
    makeCuttableDisk().remove()
    return false
  } catch {
    return 'this machine lets nobody mount a disk image'
  }
}

/** An ext4 disk of 64 MB in a file. Throws where it cannot be mounted. */
export function makeCuttableDisk(): CuttableDisk {
  const home = mkdtempSync(join(tmpdir(), 'daylight-plug-'))
  const [image, folder] = [join(home, 'image'), join(home, 'disk')]
  const run = (program: string, ...args: string[]) => void execFileSync(program, args, { stdio: 'pipe' })
  const mount = () => run('mount', '-o', 'loop', image, folder)
  try {
    run('truncate', '-s', '64M', image)
    run('mkfs.ext4', '-q', image)
    run('mkdir', folder)
    mount()
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
  return {
    folder,
    cut: () => run('python3', '-c', SHUT_DOWN, folder),
    mount: () => {
      run('umount', folder)
      mount()
    },
    remove: () => {
      run('umount', '-l', folder)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

// FS_IOC_SHUTDOWN with NOLOGFLUSH: neither data nor journal are written any more (linux/fs.h).
const SHUT_DOWN = `
import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))
`
