// Builds gzip bodies (RFC 1952) from parts that are deflated once: joins their bytes and combines their CRCs.
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { type Bytes, type Coding, latin1Bytes } from '../http/coding.ts'

/** The CRC-32 polynomial. In every number here the highest bit is the lowest power of x. */
const POLYNOMIAL = 0xedb88320
const ONE = 1 << 31
const X = 1 << 30

/** The product of two polynomials over GF(2), modulo the CRC-32 polynomial. */
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

/** Deflate blocks that end on a whole byte, refer to no earlier block, and are not last. */
type Deflated = {
  readonly blocks: Bytes
  /** The length and CRC of the uncompressed bytes. */
  readonly length: number
  readonly crc: number
  /** Factor for the CRC of everything before the part: x to the power of the part's length in bits. */
  readonly shift: number
}

const deflatedPart = (bytes: Buffer, blocks: Buffer): Deflated => ({
  blocks: latin1Bytes(blocks),
  length: bytes.length,
  crc: crc32(bytes),
  shift: powerOfX(bytes.length * 8),
})

/** The size limit of a stored block (RFC 1951, 3.2.4). */
const MAX_STORED_BYTES = 0xffff

/** A stored block: the bytes, uncompressed. */
const storedBlock = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(MAX_STORED_BYTES - bytes.length, 3)
  return Buffer.concat([head, bytes])
}

// Parts are a few kilobytes: a window of 8 KB finds every repetition, and takes less time to set up than 32 KB.
const deflateOptions = { finishFlush: constants.Z_SYNC_FLUSH, windowBits: 13, memLevel: 5 }

const deflate = (bytes: Buffer): Buffer => deflateRawSync(bytes, deflateOptions)

const GZIP_HEADER = latin1Bytes(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]))
/** An empty last block. */
const EMPTY_LAST_BLOCK = 0x0300

export const gzip: Coding<Deflated> = {
  encodeRepeated: (text) => {
    const bytes = Buffer.from(text)
    return deflatedPart(bytes, deflate(bytes))
  },
  encodeOnce: (text) => {
    const bytes = Buffer.from(text)
    return deflatedPart(bytes, bytes.length > MAX_STORED_BYTES ? deflate(bytes) : storedBlock(bytes))
  },
  joinParts: (parts) => ({
    blocks: parts.reduce((all, { blocks }) => all + blocks, ''),
    length: parts.reduce((sum, { length }) => sum + length, 0),
    crc: parts.reduce((before, { shift, crc }) => product(shift, before) ^ crc, 0),
    shift: parts.reduce((before, { shift }) => product(shift, before), ONE),
  }),
  finishBody: (parts) => {
    let [bytes, crc, length] = [GZIP_HEADER, 0, 0]
    for (const part of parts) {
      bytes += part.blocks
      crc = product(part.shift, crc) ^ part.crc
      length += part.length
    }
    const trailer = Buffer.allocUnsafe(10)
    trailer.writeUInt16BE(EMPTY_LAST_BLOCK, 0)
    trailer.writeInt32LE(crc, 2)
    trailer.writeUInt32LE(length, 6)
    return bytes + latin1Bytes(trailer)
  },
}
