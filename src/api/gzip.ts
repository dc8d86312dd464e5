// Gzip (RFC 1952) put together from parts that were deflated once: their bytes follow each other, their CRCs combine.
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { type Bytes, type Coding, bytesOf } from '../http/coding.ts'

/** The polynomial of CRC-32; as everywhere here, the highest bit is the lowest power of x. */
const POLYNOMIAL = 0xedb88320
const ONE = 1 << 31
const X = 1 << 30

/** The product of two polynomials over GF(2), modulo that of CRC-32. */
const product = (one: number, other: number): number => {
  let sum = 0
  for (let rest = one, shifted = other; rest !== 0; rest <<= 1) {
    if (rest < 0) sum ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1
  }
  return sum
}

const powerOfX = (exponent: number): number => {
  let [power, square] = [ONE, X]
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(power, square)
    square = product(square, square)
  }
  return power
}

/** Deflate blocks that end on a whole byte, look back at nothing before them, and are not the last. */
type Deflated = {
  readonly blocks: Bytes
  /** How many bytes they hold, and the CRC of these. */
  readonly length: number
  readonly crc: number
  /** What the CRC of all that stands before is multiplied by: x to the power of so many bits. */
  readonly shift: number
}

const holding = (bytes: Buffer, blocks: Buffer): Deflated => ({
  blocks: bytesOf(blocks),
  length: bytes.length,
  crc: crc32(bytes),
  shift: powerOfX(bytes.length * 8),
})

const MOST_STORED = 0xffff

/** One block that holds bytes as they are. */
const stored = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(MOST_STORED - bytes.length, 3)
  return Buffer.concat([head, bytes])
}

// Parts are a few kilobytes: a window of 8 KB finds all there is, and is made in less time than the 32 KB of a default.
const settings = { finishFlush: constants.Z_SYNC_FLUSH, windowBits: 13, memLevel: 5 }

const deflate = (bytes: Buffer): Buffer => deflateRawSync(bytes, settings)

const header = bytesOf(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]))
/** A last block, which is empty. */
const END = 0x0300

export const gzip: Coding<Deflated> = {
  often: (text) => {
    const bytes = Buffer.from(text)
    return holding(bytes, deflate(bytes))
  },
  once: (text) => {
    const bytes = Buffer.from(text)
    return holding(bytes, bytes.length > MOST_STORED ? deflate(bytes) : stored(bytes))
  },
  joined: (parts) => ({
    blocks: parts.reduce((all, { blocks }) => all + blocks, ''),
    length: parts.reduce((sum, { length }) => sum + length, 0),
    crc: parts.reduce((before, { shift, crc }) => product(shift, before) ^ crc, 0),
    shift: parts.reduce((before, { shift }) => product(shift, before), ONE),
  }),
  body: (parts) => {
    let [bytes, crc, length] = [header, 0, 0]
    for (const part of parts) {
      bytes += part.blocks
      crc = product(part.shift, crc) ^ part.crc
      length += part.length
    }
    const trailer = Buffer.allocUnsafe(10)
    trailer.writeUInt16BE(END, 0)
    trailer.writeInt32LE(crc, 2)
    trailer.writeUInt32LE(length, 6)
    return bytes + bytesOf(trailer)
  },
}
